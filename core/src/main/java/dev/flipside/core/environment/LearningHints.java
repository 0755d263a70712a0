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
 * @param states which observations are the same state, for learners that count visits: {@code
 *     NAME=WIDTH[,NAME=WIDTH]...}, observation components and the width of their bins; empty if
 *     nothing is known to suit
 */
public record LearningHints(
    Map<String, Double> ppo, Map<String, Double> feedback, String demonstrator, String states) {

  /** No hints: every default stands. */
  public static final LearningHints NONE = new LearningHints(Map.of(), Map.of());

  /** Hints for learning that begins with nothing. */
  public LearningHints(Map<String, Double> ppo, Map<String, Double> feedback) {
    this(ppo, feedback, "", "");
  }

  /** Hints for learning that may begin with demonstrations. */
  public LearningHints(Map<String, Double> ppo, Map<String, Double> feedback, String demonstrator) {
    this(ppo, feedback, demonstrator, "");
  }

  public LearningHints {
    ppo = Map.copyOf(ppo);
    feedback = Map.copyOf(feedback);
  }
}
