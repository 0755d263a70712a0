package dev.flipside.agents.training;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.flipside.agents.ppo.PpoConfig;
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
 * @param rater name of the simulated rater, or of the person, who answers; empty for a hand-coded
 *     reward
 * @param feedback settings of learning from feedback, by name; what is not named has its default
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
    String rater,
    Map<String, Double> feedback) {

  public TrainingConfig {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    rater = rater == null ? "" : rater;
    feedback =
        feedback == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(feedback));
    if (totalSteps < 1) {
      throw new IllegalArgumentException("totalSteps is at least 1, not " + totalSteps);
    }
    if (checkpointEverySteps < 1) {
      throw new IllegalArgumentException(
          "checkpointEverySteps is at least 1, not " + checkpointEverySteps);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is at least 1, not " + threads);
    }
  }

  /** A run with a checkpoint every 100,000 steps and one thread. */
  public static TrainingConfig of(
      String environment, Map<String, String> settings, String reward, long seed, long totalSteps) {
    return new TrainingConfig(
        environment,
        settings,
        reward,
        seed,
        totalSteps,
        100_000,
        1,
        "",
        PpoConfig.DEFAULT,
        "",
        Map.of());
  }

  /**
   * The world that is learned in.
   *
   * @param provider of the environment
   * @throws IllegalArgumentException with one sentence if it has not these settings
   */
  public Scenario scenario(EnvironmentProvider provider) {
    return Scenario.of(provider, settings);
  }

  /** As {@code run.json} holds it. */
  public JsonObject toJson() {
    return new Gson().toJsonTree(this).getAsJsonObject();
  }

  /** The same with other hyper-parameters. */
  public TrainingConfig withPpo(PpoConfig other) {
    return new TrainingConfig(
        environment,
        settings,
        reward,
        seed,
        totalSteps,
        checkpointEverySteps,
        threads,
        startFrom,
        other,
        rater,
        feedback);
  }

  /** The same with worlds stepped by {@code count} threads. */
  public TrainingConfig withThreads(int count) {
    return new TrainingConfig(
        environment,
        settings,
        reward,
        seed,
        totalSteps,
        checkpointEverySteps,
        count,
        startFrom,
        ppo,
        rater,
        feedback);
  }

  /** The same with a checkpoint every {@code steps} control steps. */
  public TrainingConfig withCheckpointEvery(long steps) {
    return new TrainingConfig(
        environment,
        settings,
        reward,
        seed,
        totalSteps,
        steps,
        threads,
        startFrom,
        ppo,
        rater,
        feedback);
  }

  /** The same, trained until {@code steps} control steps. */
  public TrainingConfig withTotalSteps(long steps) {
    return new TrainingConfig(
        environment,
        settings,
        reward,
        seed,
        steps,
        checkpointEverySteps,
        threads,
        startFrom,
        ppo,
        rater,
        feedback);
  }

  /** The same, starting with the nets in the checkpoint {@code file}. */
  public TrainingConfig withStartFrom(String file) {
    return new TrainingConfig(
        environment,
        settings,
        reward,
        seed,
        totalSteps,
        checkpointEverySteps,
        threads,
        file,
        ppo,
        rater,
        feedback);
  }

  /** The same, learning from the answers of {@code name} with these settings. */
  public TrainingConfig withFeedback(String name, Map<String, Double> values) {
    return new TrainingConfig(
        environment,
        settings,
        reward,
        seed,
        totalSteps,
        checkpointEverySteps,
        threads,
        startFrom,
        ppo,
        name,
        values);
  }
}
