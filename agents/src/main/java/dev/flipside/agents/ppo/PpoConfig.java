package dev.flipside.agents.ppo;

import com.google.gson.annotations.JsonAdapter;
import dev.flipside.agents.tuning.FlatJson;
import dev.flipside.agents.tuning.Range;
import dev.flipside.agents.tuning.Tunables;
import dev.flipside.core.Refusal;
import java.util.Map;

/**
 * Every hyper-parameter of policy learning, in one place.
 *
 * @param environments worlds that are stepped side by side, N, 1 to 4096
 * @param rolloutSteps control steps per world and iteration, T, 1 to 65,536
 * @param minibatchSize transitions per gradient step, 1 to N T
 * @param epochs passes over the N T transitions per iteration, 1 to 1000
 * @param clipCoef how far the probability ratio may leave 1 before the gain is cut, 0 to 1 (epsilon
 *     of Schulman et al. 2017, "Proximal Policy Optimization Algorithms")
 * @param targetKl the policy's passes stop as soon as the approximate KL divergence of a whole pass
 *     from the policy that collected exceeds this; 0 never stops
 * @param gamma discount per control step, 0 to 1
 * @param initialGamma discount at the start of the run, 0 to 1; from there it rises to {@code
 *     gamma}, in equal parts of log(1 - gamma). A body that risks something at once for a gain that
 *     comes at once begins to try; one that looks far ahead is afraid of falling
 * @param gammaRiseFrom share of the run at which the rise begins, 0 to 1; that of the bound begins
 *     there too
 * @param gammaRiseTo share of the run at which it ends, 0 to 1, at least {@code gammaRiseFrom}
 * @param gaeLambda trades bias for variance of the advantages, 0 to 1 (Schulman et al. 2016,
 *     "High-Dimensional Continuous Control Using Generalized Advantage Estimation")
 * @param policyLearningRate Adam's step size for the policy, 0 to 1; with 0 it stays as it started,
 *     and only what is learned beside it goes on
 * @param valueLearningRate Adam's step size for the value net, above 0 and at most 1
 * @param finalLearningRateFraction both step sizes fall linearly to this share at the end of the
 *     run, 0 to 1; 1 keeps them constant
 * @param entCoef weight of the entropy bonus, at least 0
 * @param maxGradNorm gradients of each net are scaled down to this Euclidean norm, positive
 * @param initialLogStd logarithm of the initial deviation of the actions, in units in which an
 *     action goes from -1 to 1
 * @param minLogStd the logarithm of the deviation never falls below this
 * @param hiddenUnits units of each hidden layer, 1 to 4096
 * @param hiddenLayers hidden layers of policy and value net, 0 to 16
 * @param observationClip normalised observations are cut off here, positive
 * @param rewardClip scaled rewards are cut off here, positive
 * @param boundCoef weight of the penalty on the square by which the mean of an action leaves its
 *     range, at least 0; without it a mean can run so far out that all drawn actions are cut off to
 *     the same value, nothing else is ever tried again, and no landing is made with care
 * @param initialBoundCoef the same at the start of the run; from there it changes to {@code
 *     boundCoef} in equal parts, while the discount rises. Actions at the edge of their range are
 *     what first throws a body about
 * @param valueWarmup iterations in which only the value net learns, in a run that starts from
 *     another policy, at least 0: what an untrained value net takes for advantages may spoil that
 *     policy
 */
@JsonAdapter(FlatJson.class)
public record PpoConfig(
    int environments,
    int rolloutSteps,
    int minibatchSize,
    int epochs,
    double clipCoef,
    double targetKl,
    double gamma,
    double initialGamma,
    double gammaRiseFrom,
    double gammaRiseTo,
    double gaeLambda,
    double policyLearningRate,
    double valueLearningRate,
    double finalLearningRateFraction,
    double entCoef,
    double maxGradNorm,
    double initialLogStd,
    double minLogStd,
    int hiddenUnits,
    int hiddenLayers,
    double observationClip,
    double rewardClip,
    double boundCoef,
    double initialBoundCoef,
    int valueWarmup) {

  /** Settings that learn the three worlds; each world's hints change a few. */
  public static final PpoConfig DEFAULT =
      new PpoConfig(
          16, 128, 256, 5, 0.2, 0.03, 0.99, 0.93, 0.1, 0.4, 0.95, 3e-4, 1e-3, 1, 0.01, 0.5, 0, -2.5,
          64, 2, 10, 10, 0.1, 0, 15);

  public PpoConfig {
    Range.of(1, 4096).check("environments", environments);
    Range.of(1, 1e6).check("rolloutSteps", rolloutSteps);
    Range.of(1, 1 << 22).check("environments x rolloutSteps", (double) environments * rolloutSteps);
    Range.of(1, 1e9).check("minibatchSize", minibatchSize);
    Range.of(1, 1000).check("epochs", epochs);
    Range.SHARE.check("clipCoef", clipCoef);
    Range.NOT_NEGATIVE.check("targetKl", targetKl);
    Range.SHARE.check("gamma", gamma);
    Range.SHARE.check("initialGamma", initialGamma);
    Range.SHARE.check("gammaRiseFrom", gammaRiseFrom);
    Range.of(gammaRiseFrom, 1).check("gammaRiseTo", gammaRiseTo);
    Range.SHARE.check("gaeLambda", gaeLambda);
    Range.SHARE.check("policyLearningRate", policyLearningRate);
    Range.STEP_SIZE.check("valueLearningRate", valueLearningRate);
    Range.SHARE.check("finalLearningRateFraction", finalLearningRateFraction);
    Range.NOT_NEGATIVE.check("entCoef", entCoef);
    Range.positiveTo(1e9).check("maxGradNorm", maxGradNorm);
    Range.of(-20, 5).check("initialLogStd", initialLogStd);
    Range.of(-20, 5).check("minLogStd", minLogStd);
    Range.UNITS.check("hiddenUnits", hiddenUnits);
    Range.LAYERS.check("hiddenLayers", hiddenLayers);
    Range.positiveTo(1e9).check("observationClip", observationClip);
    Range.positiveTo(1e9).check("rewardClip", rewardClip);
    Range.NOT_NEGATIVE.check("boundCoef", boundCoef);
    Range.NOT_NEGATIVE.check("initialBoundCoef", initialBoundCoef);
    Range.of(0, 1e6).check("valueWarmup", valueWarmup);
    if (minibatchSize > environments * rolloutSteps) {
      throw new Refusal(
          "minibatchSize is at most environments x rolloutSteps = "
              + environments * rolloutSteps
              + ", not "
              + minibatchSize);
    }
  }

  /**
   * The discount at a point of the run.
   *
   * @param progress share of the run that is done, 0 to 1
   */
  public double gammaAt(double progress) {
    if (progress >= gammaRiseTo || initialGamma == gamma) {
      return gamma;
    }
    double risen = risen(progress);
    return 1 - Math.pow(far(initialGamma), 1 - risen) * Math.pow(far(gamma), risen);
  }

  /**
   * The weight of the penalty on means outside their range at a point of the run.
   *
   * @param progress share of the run that is done, 0 to 1
   */
  public double boundCoefAt(double progress) {
    return initialBoundCoef + (boundCoef - initialBoundCoef) * risen(progress);
  }

  /** How far the rise has come, 0 to 1. */
  private double risen(double progress) {
    if (progress >= gammaRiseTo) {
      return 1;
    }
    return progress <= gammaRiseFrom
        ? 0
        : (progress - gammaRiseFrom) / (gammaRiseTo - gammaRiseFrom);
  }

  /** What is lacking to a discount of 1, but never nothing. */
  private static double far(double discount) {
    return Math.max(1 - discount, 1e-9);
  }

  /**
   * This configuration with some values replaced.
   *
   * @param hints hyper-parameter names to values
   * @throws Refusal with one sentence if a name is unknown or a value not allowed
   */
  public PpoConfig withHints(Map<String, Double> hints) {
    return Tunables.with(this, "PPO", hints);
  }
}
