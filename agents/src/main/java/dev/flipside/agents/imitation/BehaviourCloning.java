package dev.flipside.agents.imitation;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.network.Adam;
import dev.flipside.agents.network.TorchNet;
import dev.flipside.agents.policy.ObservationScale;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.ObservationNormaliser;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Behaviour cloning (Pomerleau 1989, "ALVINN"): fits a policy to the actions in demonstrations by
 * least squares, and sets its deviation to what is left over. The result is a checkpoint that a run
 * can start from. Its value net knows nothing yet.
 */
public final class BehaviourCloning {
  private static final int BATCH = 256;
  private static final double LEARNING_RATE = 1e-3;

  /** Gradient steps unless something else is said. */
  public static final int UPDATES = 10_000;

  /** Least logarithm of the clone's deviation unless something else is said. */
  public static final double LEAST_LOG_STD = -2;

  private final EnvironmentSpec spec;
  private final PpoConfig config;
  private final int updates;
  private final double leastLogStd;
  private final long seed;

  /**
   * What cloning gave.
   *
   * @param checkpoint to start a run from
   * @param error root of the mean squared error of the actions, in units of -1 to 1
   * @param transitions control steps that were learned from
   */
  public record Clone(Checkpoint checkpoint, double error, int transitions) {}

  /** As many gradient steps, and a clone as sure of itself, as suits a start for feedback. */
  public static BehaviourCloning of(EnvironmentSpec spec, PpoConfig config, long seed) {
    return new BehaviourCloning(spec, config, UPDATES, LEAST_LOG_STD, seed);
  }

  /**
   * A clone that may be as sure of itself as the configuration allows.
   *
   * @param spec the environment
   * @param config form of the nets; must be that of the run which starts from the clone
   * @param updates gradient steps, at least 1
   * @param seed decides initial weights and batches
   */
  public BehaviourCloning(EnvironmentSpec spec, PpoConfig config, int updates, long seed) {
    this(spec, config, updates, config.minLogStd(), seed);
  }

  /**
   * @param spec the environment
   * @param config form of the nets; must be that of the run which starts from the clone
   * @param updates gradient steps, at least 1
   * @param leastLogStd the logarithm of the clone's deviation is at least this: a clone that is
   *     sure of itself explores nothing when it goes on to learn from feedback
   * @param seed decides initial weights and batches
   */
  public BehaviourCloning(
      EnvironmentSpec spec, PpoConfig config, int updates, double leastLogStd, long seed) {
    this.spec = spec;
    this.config = config;
    this.updates = updates;
    this.leastLogStd = leastLogStd;
    this.seed = seed;
  }

  /**
   * Clones demonstrations.
   *
   * @throws Refusal with one sentence if there are none, or one is of another environment
   */
  public Clone clone(List<Episode> demonstrations) {
    int rows = demonstrations.stream().mapToInt(Episode::length).sum();
    if (rows == 0) {
      throw new Refusal("there is no demonstration to learn from");
    }
    RolloutBuffer shown = new RolloutBuffer(spec, rows, 1, 0, 0);
    fill(shown, demonstrations);
    ObservationNormaliser normaliser =
        new ObservationNormaliser(spec.observation().size(), config.observationClip());
    normaliser.absorb(shown);
    ObservationScale scale = normaliser.scale();
    int in = spec.observation().size();
    int out = spec.action().size();
    float[] observations = new float[rows * in];
    for (int i = 0; i < rows; i++) {
      scale.apply(shown.observations(), i * in, observations, i * in);
    }
    try (TorchNet policy = net(in, out, 0.01, "policy");
        TorchNet value = net(in, 1, 1, "value")) {
      PolicySnapshot units =
          new PolicySnapshot(
              0, policy.plain(), value.plain(), new float[out], scale, spec.action());
      float[] wanted = new float[rows * out];
      for (int i = 0; i < rows; i++) {
        units.unscale(shown.actions(), i * out, wanted, i * out);
      }
      fit(policy, observations, wanted, rows);
      double[] errors = errors(policy, observations, wanted, rows);
      float[] logStd = new float[out];
      double mean = 0;
      for (int i = 0; i < out; i++) {
        double std = Math.sqrt(errors[i]);
        logStd[i] = (float) Math.max(leastLogStd, Math.min(config.initialLogStd(), Math.log(std)));
        mean += errors[i] / out;
      }
      Checkpoint.Builder checkpoint = Checkpoint.builder(spec, 0, 0);
      new PolicySnapshot(0, policy.plain(), value.plain(), logStd, scale, spec.action())
          .save(checkpoint);
      normaliser.save(checkpoint);
      return new Clone(checkpoint.build(), Math.sqrt(mean), rows);
    }
  }

  private void fill(RolloutBuffer shown, List<Episode> demonstrations) {
    int in = spec.observation().size();
    int out = spec.action().size();
    int row = 0;
    for (Episode episode : demonstrations) {
      if (!episode.environment().equals(spec.id())) {
        throw new Refusal(
            "a demonstration is of environment " + episode.environment() + ", not " + spec.id());
      }
      for (int t = 0; t < episode.length(); t++, row++) {
        System.arraycopy(
            episode.steps().get(t).observation(), 0, shown.observations(), row * in, in);
        System.arraycopy(episode.actions().get(t), 0, shown.actions(), row * out, out);
      }
    }
  }

  private TorchNet net(int in, int out, double outputGain, String name) {
    RandomGenerator random = Seeds.generator(seed, name + "-clone", 0);
    return TorchNet.tanh(in, config.hiddenUnits(), config.hiddenLayers(), out, outputGain, random);
  }

  private void fit(TorchNet policy, float[] observations, float[] wanted, int rows) {
    int in = policy.shape().in();
    int out = policy.shape().out();
    int batch = Math.min(BATCH, rows);
    Adam adam = new Adam(policy.parameters().length, 1e-8);
    RandomGenerator random = Seeds.generator(seed, "clone-batches", 0);
    float[] x = new float[batch * in];
    float[] y = new float[batch * out];
    float[] gradient = new float[batch * out];
    for (int update = 0; update < updates; update++) {
      List<Integer> chosen = new ArrayList<>(batch);
      for (int b = 0; b < batch; b++) {
        int row = random.nextInt(rows);
        chosen.add(row);
        System.arraycopy(observations, row * in, x, b * in, in);
      }
      policy.forward(x, batch, y);
      for (int b = 0; b < batch; b++) {
        for (int i = 0; i < out; i++) {
          gradient[b * out + i] = (y[b * out + i] - wanted[chosen.get(b) * out + i]) / batch;
        }
      }
      double decay = 1 - 0.9 * update / updates;
      adam.step(policy.parameters(), policy.backward(gradient), 1, decay * LEARNING_RATE, 1e-3);
      policy.commit();
    }
  }

  /** Mean squared error of each action component, [action size]. */
  private static double[] errors(TorchNet policy, float[] observations, float[] wanted, int rows) {
    int out = policy.shape().out();
    float[] means = new float[rows * out];
    policy.forward(observations, rows, means);
    double[] errors = new double[out];
    Arrays.fill(errors, 1e-12);
    for (int i = 0; i < rows * out; i++) {
      double error = means[i] - wanted[i];
      errors[i % out] += error * error / rows;
    }
    return errors;
  }
}
