package dev.flipside.agents.training;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.reward.TermsConfig;
import dev.flipside.agents.tuning.Range;
import dev.flipside.agents.tuning.Tunables;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that decides how a run goes; kept in its {@code run.json}.
 *
 * @param environment id of the environment
 * @param settings setting names to values, complete or not
 * @param reward id of a hand-coded reward, or the name of what the reward learner learns
 * @param seed the run seed: same seed, same run, bit for bit
 * @param totalSteps control steps to train for, over all worlds, at least 1; the run ends with the
 *     first iteration that reaches them
 * @param checkpointEverySteps control steps between checkpoints, at least 1
 * @param threads threads that step the worlds, at least 1; changes the speed and nothing else
 * @param startFrom what the nets start as, see {@link StartPoint}; empty for random ones
 * @param ppo hyper-parameters
 * @param terms what is added to the reward
 * @param rater name of the simulated rater, or of the person, who answers; empty for a hand-coded
 *     reward
 * @param feedback settings of learning from feedback; not looked at with a hand-coded reward
 */
public record TrainingConfig(
    String environment,
    Map<String, String> settings,
    String reward,
    long seed,
    long totalSteps,
    long checkpointEverySteps,
    int threads,
    String startFrom,
    PpoConfig ppo,
    TermsConfig terms,
    String rater,
    FeedbackConfig feedback) {
  private static final Gson GSON = new Gson();

  /** Control steps of a run: as many as the names of its checkpoints have digits for. */
  public static final Range STEPS = Range.of(1, 999_999_999_999.0);

  public TrainingConfig {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    ppo = ppo == null ? PpoConfig.DEFAULT : ppo;
    terms = terms == null ? TermsConfig.DEFAULT : terms;
    rater = rater == null ? "" : rater;
    feedback = feedback == null ? FeedbackConfig.DEFAULT : feedback;
    STEPS.check("totalSteps", (double) totalSteps);
    STEPS.check("checkpointEverySteps", (double) checkpointEverySteps);
    Range.of(1, 1024).check("threads", threads);
  }

  /**
   * A run with one thread and a checkpoint at each sixth of it, but not more often than every
   * 20,000 steps and not more seldom than every 100,000: enough to see afterwards how it came
   * about.
   */
  public static TrainingConfig of(
      String environment, Map<String, String> settings, String reward, long seed, long totalSteps) {
    return new TrainingConfig(
        environment,
        settings,
        reward,
        seed,
        totalSteps,
        Math.max(20_000, Math.min(100_000, totalSteps / 6)),
        1,
        "",
        PpoConfig.DEFAULT,
        TermsConfig.DEFAULT,
        "",
        FeedbackConfig.DEFAULT);
  }

  /**
   * Reads what {@link #toJson} wrote, now or in an older program, which kept the settings of terms
   * among those of feedback.
   *
   * @throws RuntimeException if it is no training configuration
   */
  static TrainingConfig fromJson(JsonObject json) {
    JsonObject whole = json.deepCopy();
    if (!whole.has("terms") && whole.has("feedback")) {
      whole.add("terms", whole.get("feedback").deepCopy());
    }
    return GSON.fromJson(whole, TrainingConfig.class);
  }

  /**
   * The world that is learned in.
   *
   * @param provider of the environment
   * @throws Refusal with one sentence if it has not these settings
   */
  public Scenario scenario(EnvironmentProvider provider) {
    return Scenario.of(provider, settings);
  }

  /** As {@code run.json} holds it. */
  public JsonObject toJson() {
    return GSON.toJsonTree(this).getAsJsonObject();
  }

  /** The same with other hyper-parameters. */
  public TrainingConfig withPpo(PpoConfig other) {
    return with("ppo", other);
  }

  /** The same with other terms beside the reward. */
  public TrainingConfig withTerms(TermsConfig other) {
    return with("terms", other);
  }

  /** The same with worlds stepped by {@code count} threads. */
  public TrainingConfig withThreads(int count) {
    return with("threads", count);
  }

  /** The same with a checkpoint every {@code steps} control steps. */
  public TrainingConfig withCheckpointEvery(long steps) {
    return with("checkpointEverySteps", steps);
  }

  /** The same, trained until {@code steps} control steps. */
  public TrainingConfig withTotalSteps(long steps) {
    return with("totalSteps", steps);
  }

  /** The same, starting with the nets in the checkpoint {@code file}. */
  public TrainingConfig withStartFrom(String file) {
    return with("startFrom", file);
  }

  /** The same, learning from the answers of {@code name}. */
  public TrainingConfig withRater(String name) {
    return with("rater", name);
  }

  /** The same, learning from the answers of {@code name} with these settings. */
  public TrainingConfig withFeedback(String name, FeedbackConfig other) {
    return withRater(name).with("feedback", other);
  }

  /**
   * The same, learning from the answers of {@code name}, with the settings that suit the
   * environment but for those that are chosen.
   *
   * @param provider of the environment, for its hints
   * @param chosen names of settings of learning from feedback, and of terms beside the reward, to
   *     values
   * @throws Refusal with one sentence if a name is unknown or a value not allowed
   */
  public TrainingConfig withFeedback(
      String name, EnvironmentProvider provider, Map<String, Double> chosen) {
    Map<String, Double> beside = new LinkedHashMap<>(provider.hints().feedback());
    beside.putAll(chosen);
    beside.keySet().retainAll(Tunables.names(TermsConfig.class));
    return withFeedback(name, FeedbackConfig.suiting(provider, chosen))
        .withTerms(Tunables.with(terms, "term", beside));
  }

  private TrainingConfig with(String component, Object value) {
    return Tunables.replace(this, Map.of(component, value));
  }
}
