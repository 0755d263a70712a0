package dev.flipside.core.plugin;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.BareLoop;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.environment.LearningHints;
import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Pilot;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.RewardFeatures;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A provider of which every method is called under guard: what it throws becomes one sentence that
 * names the jar and the method, and what must not be null is not. One from a jar is loaded when its
 * world is asked for and not before.
 */
final class GuardedProvider implements EnvironmentProvider {
  private final Supplier<EnvironmentProvider> load;
  private final String origin;
  private final JarDescription.World described;
  private EnvironmentProvider provider;

  /** A provider that is loaded already, as those on the class path are. */
  GuardedProvider(EnvironmentProvider provider, String origin) {
    this.load = () -> provider;
    this.origin = origin;
    this.described = null;
  }

  /**
   * A provider that is described and not loaded yet.
   *
   * @param load loads and makes it, or throws a {@link Refusal}
   * @param origin name of the jar
   */
  GuardedProvider(
      JarDescription.World described, Supplier<EnvironmentProvider> load, String origin) {
    this.load = load;
    this.origin = origin;
    this.described = described;
  }

  /** The stranger's provider itself; the first call runs its initialisers. */
  synchronized EnvironmentProvider provider() {
    if (provider == null) {
      provider = watched("loading", load);
    }
    return provider;
  }

  private <T> T guarded(String method, Function<EnvironmentProvider, T> call) {
    EnvironmentProvider loaded = provider();
    return watched(method, () -> call.apply(loaded));
  }

  private <T> T watched(String method, Supplier<T> call) {
    String failing = origin + " fails in " + method + " of its provider";
    String before = StrangersCode.entered(failing);
    T answer;
    try {
      answer = call.get();
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      throw new Refusal(failing + ": " + reason(e), e);
    } finally {
      StrangersCode.left(before);
    }
    if (answer == null) {
      throw new Refusal(origin + " gives nothing in " + method + " of its provider");
    }
    return answer;
  }

  /** What a stranger gave, under watch; what came with the program needs none. */
  private <T> T watched(Class<T> type, T thing) {
    return described == null ? thing : Watched.as(type, thing, origin);
  }

  private <T> List<T> all(Class<T> type, List<T> things) {
    return things.stream().map(thing -> watched(type, thing)).toList();
  }

  private ScriptedPolicy watched(ScriptedPolicy script) {
    return new ScriptedPolicy(
        script.id(),
        script.description(),
        script.beatsRandom(),
        () -> watched(Policy.class, script.policy().get()));
  }

  /** The innermost cause in one line: its message and, where that says little, its type. */
  static String reason(Throwable thrown) {
    Throwable innermost = thrown;
    while (innermost.getCause() != null && innermost.getCause() != innermost) {
      innermost = innermost.getCause();
    }
    String type = innermost.getClass().getSimpleName();
    String message = innermost.getMessage();
    if (message == null || message.isBlank()) {
      return type;
    }
    return type + ", " + message.lines().findFirst().orElse("");
  }

  @Override
  public String id() {
    return described == null ? guarded("id", EnvironmentProvider::id) : described.id();
  }

  @Override
  public String title() {
    return described == null ? guarded("title", EnvironmentProvider::title) : described.title();
  }

  @Override
  public String summary() {
    return described == null
        ? guarded("summary", EnvironmentProvider::summary)
        : described.summary();
  }

  @Override
  public List<Setting> settings() {
    return guarded("settings", EnvironmentProvider::settings);
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return guarded("create", from -> watched(Environment.class, from.create(start, settings)));
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return all(HandCodedReward.class, guarded("rewards", from -> from.rewards(settings)));
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return guarded("metrics", EnvironmentProvider::metrics);
  }

  @Override
  public Instructions instructions(Settings settings) {
    return guarded("instructions", from -> from.instructions(settings));
  }

  @Override
  public Optional<String> quiz() {
    return guarded("quiz", EnvironmentProvider::quiz);
  }

  @Override
  public Optional<Pilot> pilot(Settings settings) {
    return guarded("pilot", from -> from.pilot(settings)).map(pilot -> watched(Pilot.class, pilot));
  }

  @Override
  public List<ScriptedPolicy> scripts(Settings settings) {
    return guarded("scripts", from -> from.scripts(settings)).stream().map(this::watched).toList();
  }

  @Override
  public List<ClipJudge> judges(Settings settings) {
    return all(ClipJudge.class, guarded("judges", from -> from.judges(settings)));
  }

  @Override
  public Optional<BareLoop> bareLoop(Settings settings) {
    return guarded("bareLoop", from -> from.bareLoop(settings));
  }

  @Override
  public LearningHints hints() {
    return guarded("hints", EnvironmentProvider::hints);
  }

  @Override
  public RewardFeatures rewardFeatures(Settings settings) {
    return guarded("rewardFeatures", from -> from.rewardFeatures(settings));
  }

  @Override
  public List<LegibleModel> models(Settings settings) {
    return all(LegibleModel.class, guarded("models", from -> from.models(settings)));
  }
}
