/**
 * How approval and truth come apart while a policy learns: the trials of the deceptive grasp and of
 * anything else that a judge can approve of.
 *
 * <p>Start with {@link dev.flipside.agents.approval.ApprovalTrial}. Names environments, judges and
 * settings by id only. Depends on the training, feedback, evaluation and study packages.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>Approval is measured with the very judge that answered the queries, on fresh episodes: the
 *       question is whether the rater is satisfied, not whether the reward model is.
 *   <li>The evaluation is apart from training: it plays its own episodes on held-out seeds, and no
 *       random number of the run depends on it.
 * </ul>
 */
package dev.flipside.agents.approval;
