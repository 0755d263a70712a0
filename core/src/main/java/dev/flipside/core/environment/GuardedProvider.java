package dev.flipside.core.environment;

import dev.flipside.core.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A stranger's provider of which every method is called under guard: what it throws becomes one
 * sentence that names the jar and the method, and what must not be null is not.
 *
 * @param provider the stranger's
 * @param origin name of the jar or folder it came from
 */
record GuardedProvider(EnvironmentProvider provider, String origin) implements EnvironmentProvider {

  private <T> T guarded(String method, Supplier<T> call) {
    T answer;
    try {
      answer = call.get();
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      throw new Refusal(
          origin + " fails in " + method + " of its provider: " + EnvironmentRegistry.reason(e), e);
    }
    if (answer == null) {
      throw new Refusal(origin + " gives nothing in " + method + " of its provider");
    }
    return answer;
  }

  @Override
  public String id() {
    return guarded("id", provider::id);
  }

  @Override
  public String title() {
    return guarded("title", provider::title);
  }

  @Override
  public String summary() {
    return guarded("summary", provider::summary);
  }

  @Override
  public List<Setting> settings() {
    return guarded("settings", provider::settings);
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return guarded("create", () -> provider.create(start, settings));
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return guarded("rewards", () -> provider.rewards(settings));
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return guarded("metrics", provider::metrics);
  }

  @Override
  public Instructions instructions(Settings settings) {
    return guarded("instructions", () -> provider.instructions(settings));
  }

  @Override
  public Optional<String> quiz() {
    return guarded("quiz", provider::quiz);
  }

  @Override
  public Optional<Pilot> pilot(Settings settings) {
    return guarded("pilot", () -> provider.pilot(settings));
  }

  @Override
  public List<ScriptedPolicy> scripts(Settings settings) {
    return guarded("scripts", () -> provider.scripts(settings));
  }

  @Override
  public List<ClipJudge> judges(Settings settings) {
    return guarded("judges", () -> provider.judges(settings));
  }

  @Override
  public Optional<BareLoop> bareLoop(Settings settings) {
    return guarded("bareLoop", () -> provider.bareLoop(settings));
  }

  @Override
  public LearningHints hints() {
    return guarded("hints", provider::hints);
  }

  @Override
  public RewardFeatures rewardFeatures(Settings settings) {
    return guarded("rewardFeatures", () -> provider.rewardFeatures(settings));
  }
}
