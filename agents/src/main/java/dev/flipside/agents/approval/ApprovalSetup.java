package dev.flipside.agents.approval;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that decides how one arm of an approval experiment goes.
 *
 * @param environment id of the environment
 * @param settings setting names to values, complete or not
 * @param reward {@code "feedback"}, or the id of a hand-coded reward
 * @param rater name of the simulated rater who answers ({@code JUDGE/FLAWS}); empty without
 *     feedback
 * @param laterRater who answers from half of the labels on; empty if nobody else does
 * @param judge id of the judge whose approval is measured
 * @param totalSteps control steps of training, at least 1
 * @param ppo hyper-parameters of policy learning that differ from the environment's hints
 * @param feedback settings of learning from feedback that differ from the environment's hints
 * @param start what the policy starts from; null for an untrained policy
 * @param episodes fresh episodes at the end, each with the mean action and with sampled actions
 */
public record ApprovalSetup(
    String environment,
    Map<String, String> settings,
    String reward,
    String rater,
    String laterRater,
    String judge,
    long totalSteps,
    Map<String, Double> ppo,
    Map<String, Double> feedback,
    CloneStart start,
    int episodes) {
  public ApprovalSetup {
    settings = new LinkedHashMap<>(settings);
    ppo = new LinkedHashMap<>(ppo);
    feedback = new LinkedHashMap<>(feedback);
    if (episodes < 1) {
      throw new IllegalArgumentException("episodes is at least 1, not " + episodes);
    }
  }

  /** The same with a cloned policy to start from. */
  public ApprovalSetup withStart(CloneStart clone) {
    return new ApprovalSetup(
        environment,
        settings,
        reward,
        rater,
        laterRater,
        judge,
        totalSteps,
        ppo,
        feedback,
        clone,
        episodes);
  }

  /** The same with another length of training. */
  public ApprovalSetup withTotalSteps(long steps) {
    return new ApprovalSetup(
        environment,
        settings,
        reward,
        rater,
        laterRater,
        judge,
        steps,
        ppo,
        feedback,
        start,
        episodes);
  }
}
