/**
 * The reward that is learned from answers.
 *
 * <p>Start with {@link dev.flipside.agents.reward.learned.RewardEnsemble}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The bootstrap of a member gives each label a Poisson(1) weight that depends on the label's
 *       key and the member alone. A label that is added later changes nothing about the others, and
 *       the share with weight 0 is 1/e: exactly the part that the original experiment holds out, so
 *       one mechanism serves both.
 *   <li>The loss is evaluated and differentiated in plain Java at the sums over clips; only the
 *       nets themselves run as tensors. Accuracy and loss per label come for nothing.
 *   <li>Weight decay is decoupled from the gradient (AdamW): with Adam, an L2 term in the loss is
 *       rescaled by the gradient's own size and hardly regularises.
 * </ul>
 */
package dev.flipside.agents.reward.learned;
