package dev.flipside.core.environment;

import java.util.Map;

/**
 * Learning settings that were found to suit an environment. The learner knows the names; a name
 * that it does not know is reported, not ignored. What the user says wins.
 *
 * @param ppo component names of the PPO configuration to values
 * @param feedback component names of the feedback configuration to values
 */
public record LearningHints(Map<String, Double> ppo, Map<String, Double> feedback) {

  /** No hints: every default stands. */
  public static final LearningHints NONE = new LearningHints(Map.of(), Map.of());

  public LearningHints {
    ppo = Map.copyOf(ppo);
    feedback = Map.copyOf(feedback);
  }
}
