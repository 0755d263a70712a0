package dev.flipside.agents.reward.learned;

import dev.flipside.agents.tuning.Range;

/**
 * Settings of the reward nets.
 *
 * @param members nets that are trained side by side, at least 1
 * @param rewardHiddenUnits units of each hidden layer, at least 1
 * @param rewardHiddenLayers hidden layers, at least 0
 * @param rewardLearningRate Adam's step size, positive
 * @param batchLabels labels per gradient step and member, at least 1
 * @param errorShare probability with which a rater is taken to answer at random, 0 to 0.99
 * @param weightDecay decoupled weight decay, at least 0
 * @param inputNoise deviation of the noise added to normalised inputs while fitting, at least 0
 * @param windowSteps observations that a net looks at, the newest included, at least 1
 * @param windowStride control steps between them, at least 1
 * @param useActions switch: the action of the step is an input too
 * @param products switch: the products of all pairs of the newest step's features are inputs too,
 *     so that a net without hidden layers is a quadratic reward
 * @param inputClip normalised inputs are cut off here, positive
 */
public record EnsembleConfig(
    int members,
    int rewardHiddenUnits,
    int rewardHiddenLayers,
    double rewardLearningRate,
    int batchLabels,
    double errorShare,
    double weightDecay,
    double inputNoise,
    int windowSteps,
    int windowStride,
    boolean useActions,
    boolean products,
    double inputClip) {

  /** Settings close to the original experiment. */
  public static final EnsembleConfig DEFAULT =
      new EnsembleConfig(3, 64, 0, 2e-3, 32, 0.1, 0.05, 0, 1, 1, false, true, 5);

  public EnsembleConfig {
    Range.of(1, 64).check("members", members);
    Range.UNITS.check("rewardHiddenUnits", rewardHiddenUnits);
    Range.LAYERS.check("rewardHiddenLayers", rewardHiddenLayers);
    Range.STEP_SIZE.check("rewardLearningRate", rewardLearningRate);
    Range.of(1, 100_000).check("batchLabels", batchLabels);
    Range.of(0, 0.99).check("errorShare", errorShare);
    Range.NOT_NEGATIVE.check("weightDecay", weightDecay);
    Range.NOT_NEGATIVE.check("inputNoise", inputNoise);
    Range.of(1, 1000).check("windowSteps", windowSteps);
    Range.of(1, 1000).check("windowStride", windowStride);
    Range.positiveTo(1e9).check("inputClip", inputClip);
  }

  /** Control steps before a step at which the nets look. */
  public int lookBack() {
    return (windowSteps - 1) * windowStride;
  }
}
