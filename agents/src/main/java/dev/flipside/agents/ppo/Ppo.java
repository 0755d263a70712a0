package dev.flipside.agents.ppo;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.network.TorchNet;
import dev.flipside.agents.policy.ObservationScale;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.Opened;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.run.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Proximal policy optimisation (Schulman et al. 2017) with generalised advantage estimation: the
 * policy is moved towards the actions that did better than expected, as long as it stays near the
 * policy that took them.
 *
 * <p>One {@link #update} normalises observations, scales rewards, estimates values and advantages,
 * and then trains the two nets. They share nothing, so they are trained side by side if there is a
 * second thread, with the same result.
 */
public final class Ppo implements AutoCloseable {
  private final EnvironmentSpec spec;
  private final PpoConfig config;
  private final long runSeed;
  private final ObservationNormaliser normaliser;
  private final RewardScale rewardScale;
  private final PolicyLearner policy;
  private final ValueLearner value;
  private final Shares shares;
  private final boolean sideBySide;
  private final Opened opened;
  private ObservationScale scale;
  private boolean keepsScale;
  private int valueOnly;

  /**
   * @param spec sizes of observation and action
   * @param runSeed from which initial weights and shuffles are derived
   * @param threads 1, or more to train both nets side by side
   */
  public Ppo(EnvironmentSpec spec, PpoConfig config, long runSeed, int threads) {
    this.spec = spec;
    this.config = config;
    this.runSeed = runSeed;
    int in = spec.observation().size();
    this.normaliser = new ObservationNormaliser(in, config.observationClip());
    this.rewardScale =
        new RewardScale(config.environments(), config.initialGamma(), config.rewardClip());
    this.sideBySide = threads > 1;
    try (Opened opening = new Opened()) {
      this.shares = opening.add(new Shares("value-learner", 1));
      this.policy =
          opening.add(new PolicyLearner(config, net(in, spec.action().size(), 0.01, "policy")));
      this.value = opening.add(new ValueLearner(config, net(in, 1, 1, "value")));
      this.opened = opening.handOver();
    }
    this.scale = normaliser.scale();
  }

  private TorchNet net(int in, int out, double outputGain, String name) {
    RandomGenerator random = Seeds.generator(runSeed, name + "-weights", 0);
    return TorchNet.tanh(in, config.hiddenUnits(), config.hiddenLayers(), out, outputGain, random);
  }

  /** The policy as it stands. */
  public PolicySnapshot snapshot(long steps) {
    return new PolicySnapshot(
        steps, policy.net().plain(), value.net().plain(), policy.logStd(), scale, spec.action());
  }

  /**
   * Learns from one rollout with its rewards.
   *
   * @param rollouts filled by the collector with the newest {@link #snapshot}, and relabelled; its
   *     values are filled here
   * @param iteration decides the shuffles
   * @param progress share of the run that is done, 0 to 1, for step size and discount
   */
  public PpoUpdate update(RolloutBuffer rollouts, long iteration, double progress) {
    int rows = rollouts.size();
    float[] observations = normalised(rollouts);
    estimateValues(rollouts, observations);
    float[] rewards = new float[rows];
    rewardScale.apply(rollouts, rewards);
    float[] advantages = new float[rows];
    new Gae(config.gammaAt(progress), config.gaeLambda()).advantages(rollouts, rewards, advantages);
    float[] returns = new float[rows];
    for (int i = 0; i < rows; i++) {
      returns[i] = advantages[i] + rollouts.values()[rollouts.firstRow() + i];
    }
    double explained = explainedVariance(advantages, returns);
    standardise(advantages);
    LearningBatch batch =
        new LearningBatch(
            rows,
            observations,
            part(rollouts.rawActions(), rollouts, rollouts.actionSize()),
            part(rollouts.logProbs(), rollouts, 1),
            advantages,
            returns);
    train(batch, iteration, progress);
    observe(rollouts);
    return figures(explained);
  }

  /**
   * Only takes in the observations of a rollout, before the policy may be trained.
   *
   * @param rollouts filled by the collector
   */
  public void observe(RolloutBuffer rollouts) {
    if (keepsScale) {
      return;
    }
    normaliser.absorb(rollouts);
    scale = normaliser.scale();
  }

  /**
   * Keeps the normalisation of observations as it is from now on. A policy that was cloned from a
   * few demonstrations does something else, without having learned anything, when the statistics
   * move to those of what happens in training.
   */
  public void keepScale() {
    keepsScale = true;
  }

  private void train(LearningBatch batch, long iteration, double progress) {
    double decay = 1 - progress * (1 - config.finalLearningRateFraction());
    boolean policyLearns = valueOnly == 0 && config.policyLearningRate() > 0;
    valueOnly = Math.max(0, valueOnly - 1);
    Runnable policyPasses =
        () -> {
          if (policyLearns) {
            policy.update(
                batch,
                minibatches(batch, "policy-shuffle", iteration),
                decay * config.policyLearningRate(),
                config.boundCoefAt(progress));
          }
        };
    Runnable valuePasses =
        () ->
            value.update(
                batch,
                minibatches(batch, "value-shuffle", iteration),
                decay * config.valueLearningRate());
    if (sideBySide) {
      shares.run(List.of(policyPasses, valuePasses));
    } else {
      policyPasses.run();
      valuePasses.run();
    }
  }

  private Minibatches minibatches(LearningBatch batch, String purpose, long iteration) {
    return new Minibatches(
        batch.rows(), config.minibatchSize(), Seeds.generator(runSeed, purpose, iteration));
  }

  private float[] normalised(RolloutBuffer rollouts) {
    int size = rollouts.observationSize();
    float[] out = new float[rollouts.size() * size];
    for (int i = 0; i < rollouts.size(); i++) {
      scale.apply(rollouts.observations(), (rollouts.firstRow() + i) * size, out, i * size);
    }
    return out;
  }

  /**
   * Fills values and next values. The next observation of a transition is the observation of the
   * following one, except where an episode or the rollout ends: those are evaluated on their own.
   */
  private void estimateValues(RolloutBuffer rollouts, float[] observations) {
    int rows = rollouts.size();
    int worlds = rollouts.worlds();
    int first = rollouts.firstRow();
    int size = rollouts.observationSize();
    float[] values = new float[rows];
    value.values(observations, rows, values);
    System.arraycopy(values, 0, rollouts.values(), first, rows);
    int[] ends = new int[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      if (i + worlds >= rows || rollouts.types()[first + i].isLast()) {
        ends[count++] = i;
      } else {
        rollouts.nextValues()[first + i] = values[i + worlds];
      }
    }
    float[] finals = new float[count * size];
    for (int k = 0; k < count; k++) {
      scale.apply(rollouts.nextObservations(), (first + ends[k]) * size, finals, k * size);
    }
    value.values(finals, count, values);
    for (int k = 0; k < count; k++) {
      rollouts.nextValues()[first + ends[k]] = values[k];
    }
  }

  private static float[] part(float[] array, RolloutBuffer rollouts, int size) {
    int from = rollouts.firstRow() * size;
    return java.util.Arrays.copyOfRange(array, from, from + rollouts.size() * size);
  }

  private static double explainedVariance(float[] errors, float[] returns) {
    double variance = variance(returns);
    return variance == 0 ? Double.NaN : 1 - variance(errors) / variance;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  private static double variance(float[] values) {
    double mean = mean(values);
    double sum = 0;
    for (float v : values) {
      sum += (v - mean) * (v - mean);
    }
    return sum / values.length;
  }

  private static void standardise(float[] values) {
    double mean = mean(values);
    double inverse = 1 / (Math.sqrt(variance(values)) + 1e-8);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((values[i] - mean) * inverse);
    }
  }

  private PpoUpdate figures(double explained) {
    double std = 0;
    for (float s : policy.logStd()) {
      std += Math.exp(s) / policy.logStd().length;
    }
    return new PpoUpdate(
        policy.loss().approxKl(),
        policy.loss().clipFraction(),
        explained,
        GaussianLoss.entropy(policy.logStd()),
        policy.loss().loss(),
        value.loss(),
        std,
        policy.epochs());
  }

  /** Adds nets, optimisers and statistics. */
  public void save(Checkpoint.Builder checkpoint, long steps) {
    snapshot(steps).save(checkpoint);
    policy.save(checkpoint);
    value.save(checkpoint);
    normaliser.save(checkpoint);
    rewardScale.save(checkpoint);
    checkpoint.put("ppo.value-only", new long[] {valueOnly});
  }

  /** Goes on where {@link #save} was called. */
  public void restore(Checkpoint checkpoint) {
    policy.restore(checkpoint);
    value.restore(checkpoint);
    normaliser.restore(checkpoint);
    rewardScale.restore(checkpoint);
    scale = normaliser.scale();
    valueOnly = checkpoint.has("ppo.value-only") ? (int) checkpoint.longs("ppo.value-only")[0] : 0;
  }

  /**
   * Starts from another run's nets and observation statistics, with fresh optimisers. The
   * statistics are kept ({@link #keepScale}), and at first only the value net learns ({@link
   * PpoConfig#valueWarmup}).
   *
   * @throws Refusal with one sentence if its nets have another form
   */
  public void startFrom(Checkpoint checkpoint) {
    PolicySnapshot start = PolicySnapshot.of(checkpoint);
    if (!start.policyNet().shape().equals(policy.net().shape())
        || !start.valueNet().shape().equals(value.net().shape())) {
      throw new Refusal(
          "the run to start from has nets of "
              + start.policyNet().shape().sizes()
              + " units, this one has "
              + policy.net().shape().sizes());
    }
    policy.net().set(start.policyNet().parameters());
    System.arraycopy(start.logStd(), 0, policy.logStd(), 0, policy.logStd().length);
    value.net().set(start.valueNet().parameters());
    normaliser.restore(checkpoint);
    scale = normaliser.scale();
    keepScale();
    valueOnly = config.valueWarmup();
  }

  @Override
  public void close() {
    opened.close();
  }
}
