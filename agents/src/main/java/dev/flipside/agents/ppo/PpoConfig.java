package dev.flipside.agents.ppo;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Every hyper-parameter of policy learning, in one place.
 *
 * @param environments worlds that are stepped side by side, N, at least 1
 * @param rolloutSteps control steps per world and iteration, T, at least 1
 * @param minibatchSize transitions per gradient step, 1 to N T
 * @param epochs passes over the N T transitions per iteration, at least 1
 * @param clipCoef how far the probability ratio may leave 1 before the gain is cut, 0 to 1 (epsilon
 *     of Schulman et al. 2017, "Proximal Policy Optimization Algorithms")
 * @param targetKl the policy's passes stop as soon as the approximate KL divergence of a whole pass
 *     from the policy that collected exceeds this; 0 never stops
 * @param gamma discount per control step, 0 to 1
 * @param gaeLambda trades bias for variance of the advantages, 0 to 1 (Schulman et al. 2016,
 *     "High-Dimensional Continuous Control Using Generalized Advantage Estimation")
 * @param policyLearningRate Adam's step size for the policy, at least 0; with 0 it stays as it
 *     started, and only what is learned beside it goes on
 * @param valueLearningRate Adam's step size for the value net, positive
 * @param finalLearningRateFraction both step sizes fall linearly to this share at the end of the
 *     run, 0 to 1; 1 keeps them constant
 * @param entCoef weight of the entropy bonus, at least 0
 * @param maxGradNorm gradients of each net are scaled down to this Euclidean norm, positive
 * @param initialLogStd logarithm of the initial deviation of the actions, in units in which an
 *     action goes from -1 to 1
 * @param minLogStd the logarithm of the deviation never falls below this
 * @param hiddenUnits units of each hidden layer, at least 1
 * @param hiddenLayers hidden layers of policy and value net, at least 0
 * @param observationClip normalised observations are cut off here, positive
 * @param rewardClip scaled rewards are cut off here, positive
 * @param boundCoef weight of the penalty on the square by which the mean of an action leaves its
 *     range, at least 0; without it a mean can run so far out that all drawn actions are cut off to
 *     the same value, and nothing else is ever tried again
 * @param valueWarmup iterations in which only the value net learns, in a run that starts from
 *     another policy, at least 0: what an untrained value net takes for advantages may spoil that
 *     policy
 */
public record PpoConfig(
    int environments,
    int rolloutSteps,
    int minibatchSize,
    int epochs,
    double clipCoef,
    double targetKl,
    double gamma,
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
    int valueWarmup) {

  /** Settings that learn the three worlds; each world's hints change a few. */
  public static final PpoConfig DEFAULT =
      new PpoConfig(
          16, 128, 256, 5, 0.2, 0.03, 0.99, 0.95, 3e-4, 1e-3, 1, 0.004, 0.5, -0.3, -2.5, 64, 2, 10,
          10, 0, 15);

  public PpoConfig {
    atLeast("environments", environments, 1);
    atLeast("rolloutSteps", rolloutSteps, 1);
    atLeast("minibatchSize", minibatchSize, 1);
    atLeast("epochs", epochs, 1);
    between("clipCoef", clipCoef, 0, 1);
    between("targetKl", targetKl, 0, Double.MAX_VALUE);
    between("gamma", gamma, 0, 1);
    between("gaeLambda", gaeLambda, 0, 1);
    between("policyLearningRate", policyLearningRate, 0, Double.MAX_VALUE);
    positive("valueLearningRate", valueLearningRate);
    between("finalLearningRateFraction", finalLearningRateFraction, 0, 1);
    between("entCoef", entCoef, 0, Double.MAX_VALUE);
    positive("maxGradNorm", maxGradNorm);
    between("initialLogStd", initialLogStd, -20, 5);
    between("minLogStd", minLogStd, -20, 5);
    atLeast("hiddenUnits", hiddenUnits, 1);
    atLeast("hiddenLayers", hiddenLayers, 0);
    positive("observationClip", observationClip);
    positive("rewardClip", rewardClip);
    between("boundCoef", boundCoef, 0, Double.MAX_VALUE);
    atLeast("valueWarmup", valueWarmup, 0);
    if (minibatchSize > environments * rolloutSteps) {
      throw new IllegalArgumentException(
          "minibatchSize is at most environments x rolloutSteps = "
              + environments * rolloutSteps
              + ", not "
              + minibatchSize);
    }
  }

  /** Transitions per iteration, N T. */
  public int batchSize() {
    return environments * rolloutSteps;
  }

  /** The names of all hyper-parameters. */
  public static List<String> names() {
    return Arrays.stream(PpoConfig.class.getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  /**
   * This configuration with some values replaced.
   *
   * @param hints hyper-parameter names to values
   * @throws IllegalArgumentException with one sentence if a name is unknown or a value not allowed
   */
  public PpoConfig withHints(Map<String, Double> hints) {
    List<String> names = names();
    for (String name : hints.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "there is no PPO setting " + name + "; there are " + String.join(", ", names));
      }
    }
    List<Object> values = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    try {
      for (RecordComponent component : PpoConfig.class.getRecordComponents()) {
        Object old = component.getAccessor().invoke(this);
        values.add(replaced(component, old, hints.get(component.getName())));
        types.add(component.getType());
      }
      Constructor<PpoConfig> constructor =
          PpoConfig.class.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      return constructor.newInstance(values.toArray());
    } catch (java.lang.reflect.InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object replaced(RecordComponent component, Object old, Double hint) {
    if (hint == null) {
      return old;
    }
    if (component.getType() != int.class) {
      return hint;
    }
    if (hint != Math.rint(hint) || Math.abs(hint) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(component.getName() + " is a whole number, not " + hint);
    }
    return hint.intValue();
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " is at least " + least + ", not " + value);
    }
  }

  private static void between(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      String range =
          high == Double.MAX_VALUE ? " is at least " + low : " is " + low + " to " + high;
      throw new IllegalArgumentException(name + range + ", not " + value);
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is positive, not " + value);
    }
  }
}
