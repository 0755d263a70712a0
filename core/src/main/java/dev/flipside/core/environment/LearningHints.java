package dev.flipside.core.environment;

import java.util.Map;

/**
 * Learning settings that were found to suit an environment. The learner knows the names; a name
 * that it does not know is reported, not ignored. What the user says wins.
 *
 * @param ppo component names of the PPO configuration to values
 * @param feedback component names of the feedback configuration to values
 * @param demonstrator id of the scripted policy whose demonstrations help a run that learns from a
 *     person's answers to begin; empty if it learns well from nothing
 */
public record LearningHints(
    Map<String, Double> ppo, Map<String, Double> feedback, String demonstrator) {

  /** No hints: every default stands. */
  public static final LearningHints NONE = new LearningHints(Map.of(), Map.of());

  /** Hints for learning that begins with nothing. */
  public LearningHints(Map<String, Double> ppo, Map<String, Double> feedback) {
    this(ppo, feedback, "");
  }

  public LearningHints {
    ppo = Map.copyOf(ppo);
    feedback = Map.copyOf(feedback);
  }
}
