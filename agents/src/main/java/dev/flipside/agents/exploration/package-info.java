/**
 * Intrinsic rewards: novelty as one more reward term, in any environment and on top of any reward.
 *
 * <p>Start with {@link dev.flipside.agents.exploration.CuriousLearner}, which adds a {@link
 * dev.flipside.agents.exploration.Novelty} to the reward of any learner.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>Novelty is scored on whole rollouts after they were collected, like every other reward
 *       here.
 *   <li>The bonus is not reset between episodes: what was seen in an earlier one is not new.
 * </ul>
 */
package dev.flipside.agents.exploration;
