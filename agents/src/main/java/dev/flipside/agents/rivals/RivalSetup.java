package dev.flipside.agents.rivals;

import java.util.Map;

/**
 * How one rival goes about the task.
 *
 * @param environment id
 * @param settings of the environment
 * @param seedSetting setting that takes the number of the trial, such as a layout; empty for none
 * @param reward id of a hand-coded reward, {@code "feedback"}, or {@code "plan"} for {@link
 *     dev.flipside.agents.planning.TreeSearch} on the environment's first reward
 * @param novelty {@code "rnd"}, {@code "count"} or empty
 * @param noveltyWeight weight of the novelty in the beginning, at least 0
 * @param noveltyFade share of the steps over which that weight falls to 0; 0 keeps it constant
 * @param states which observations count as one state, for counting and planning, as {@link
 *     dev.flipside.agents.exploration.StateBins#parse} reads it
 * @param rater simulated rater, if the reward is feedback
 * @param totalSteps control steps to train for, or at most to plan with
 * @param ppo what differs from the environment's hints
 * @param feedback what differs from the environment's hints
 * @param episodes held-out episodes for the final figures, at least 1
 */
public record RivalSetup(
    String environment,
    Map<String, String> settings,
    String seedSetting,
    String reward,
    String novelty,
    double noveltyWeight,
    double noveltyFade,
    String states,
    String rater,
    long totalSteps,
    Map<String, Double> ppo,
    Map<String, Double> feedback,
    int episodes) {

  /** Name of the reward of the planner. */
  public static final String PLAN = "plan";

  public RivalSetup {
    settings = Map.copyOf(settings);
    ppo = Map.copyOf(ppo);
    feedback = Map.copyOf(feedback);
    if (episodes < 1 || totalSteps < 1) {
      throw new IllegalArgumentException("a trial needs at least one episode and one step");
    }
    if (!(noveltyFade >= 0 && noveltyFade <= 1)) {
      throw new IllegalArgumentException("novelty fades over 0 to 1 of a run, not " + noveltyFade);
    }
  }
}
