package dev.flipside.agents.ppo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures of one update.
 *
 * @param approxKl estimate of the KL divergence of the old policy from the new one in the last
 *     pass, mean of (r - 1) - log r (Schulman 2020, "Approximating KL Divergence")
 * @param clipFraction share of transitions in the last pass whose ratio left the clip range
 * @param explainedVariance 1 - Var(return - value) / Var(return), before the update; 1 is best
 * @param entropy of the policy's Gaussian, nats
 * @param policyLoss clipped objective with its sign turned, last pass
 * @param valueLoss half the mean squared error, last pass
 * @param meanStd mean deviation of the action components, in units of -1 to 1
 * @param epochs passes that the policy made
 */
public record PpoUpdate(
    double approxKl,
    double clipFraction,
    double explainedVariance,
    double entropy,
    double policyLoss,
    double valueLoss,
    double meanStd,
    int epochs) {

  /** No update was made: nothing is known. */
  public static final PpoUpdate NONE =
      new PpoUpdate(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

  /** The figures by the names under which they are logged. */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("approx_kl", approxKl);
    figures.put("clip_fraction", clipFraction);
    figures.put("explained_variance", explainedVariance);
    figures.put("entropy", entropy);
    figures.put("policy_loss", policyLoss);
    figures.put("value_loss", valueLoss);
    figures.put("mean_std", meanStd);
    figures.put("epochs", (double) epochs);
    return figures;
  }
}
