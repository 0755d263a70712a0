package dev.flipside.agents.ppo;

/**
 * PPO's clipped objective for a Gaussian policy, with its derivatives written out:
 *
 * <pre>
 * L = - mean min(r A, clip(r, 1 - c, 1 + c) A) - e H,    r = exp(log p - log p_old)
 * dL/d log p = - r A / B where the first term is the smaller one, else 0
 * d log p / d mean = (a - mean) / std^2        d log p / d log std = ((a - mean) / std)^2 - 1
 * dH / d log std = 1
 * </pre>
 *
 * <p>Schulman et al. 2017, "Proximal Policy Optimization Algorithms", equation 7.
 */
final class GaussianLoss {
  private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

  private final int actionSize;
  private final double clipCoef;
  private final double entCoef;
  private final float[] logStdGradient;
  private double lossSum;
  private double klSum;
  private long clipped;
  private long rows;

  GaussianLoss(int actionSize, double clipCoef, double entCoef) {
    this.actionSize = actionSize;
    this.clipCoef = clipCoef;
    this.entCoef = entCoef;
    this.logStdGradient = new float[actionSize];
  }

  /** Starts to count anew. */
  void beginPass() {
    lossSum = 0;
    klSum = 0;
    clipped = 0;
    rows = 0;
  }

  /**
   * Computes the gradient for one minibatch of B transitions and counts.
   *
   * @param batch B
   * @param means of the policy, [B][action size]
   * @param logStd [action size]
   * @param rawActions [B][action size]
   * @param oldLogProbs [B]
   * @param advantages [B]
   * @param meanGradient filled with dL/dmean, [B][action size]
   */
  void gradient(
      int batch,
      float[] means,
      float[] logStd,
      float[] rawActions,
      float[] oldLogProbs,
      float[] advantages,
      float[] meanGradient) {
    double[] inverseStd = new double[actionSize];
    double[] logStdSums = new double[actionSize];
    double constant = 0;
    for (int i = 0; i < actionSize; i++) {
      inverseStd[i] = Math.exp(-logStd[i]);
      constant -= logStd[i] + HALF_LOG_2_PI;
    }
    for (int b = 0; b < batch; b++) {
      double logProb = constant;
      for (int i = 0; i < actionSize; i++) {
        int at = b * actionSize + i;
        double z = (rawActions[at] - means[at]) * inverseStd[i];
        logProb -= 0.5 * z * z;
      }
      double logRatio = logProb - oldLogProbs[b];
      double ratio = Math.exp(logRatio);
      double advantage = advantages[b];
      double kept = Math.max(1 - clipCoef, Math.min(1 + clipCoef, ratio));
      boolean active = ratio * advantage <= kept * advantage;
      double byLogProb = active ? -ratio * advantage / batch : 0;
      for (int i = 0; i < actionSize; i++) {
        int at = b * actionSize + i;
        double z = (rawActions[at] - means[at]) * inverseStd[i];
        meanGradient[at] = (float) (byLogProb * z * inverseStd[i]);
        logStdSums[i] += byLogProb * (z * z - 1);
      }
      lossSum -= Math.min(ratio * advantage, kept * advantage);
      klSum += (ratio - 1) - logRatio;
      clipped += Math.abs(ratio - 1) > clipCoef ? 1 : 0;
    }
    rows += batch;
    for (int i = 0; i < actionSize; i++) {
      logStdGradient[i] = (float) (logStdSums[i] - entCoef);
    }
  }

  /** dL/dlogStd of the last minibatch, [action size]; owned by this object. */
  float[] logStdGradient() {
    return logStdGradient;
  }

  /** Mean loss of the pass, without the entropy bonus. */
  double loss() {
    return lossSum / rows;
  }

  /** Mean approximate KL divergence of the pass. */
  double approxKl() {
    return klSum / rows;
  }

  /** Share of transitions of the pass whose ratio left the clip range. */
  double clipFraction() {
    return (double) clipped / rows;
  }

  /** Entropy of the Gaussian, nats. */
  static double entropy(float[] logStd) {
    double entropy = 0;
    for (float s : logStd) {
      entropy += s + 0.5 + HALF_LOG_2_PI;
    }
    return entropy;
  }
}
