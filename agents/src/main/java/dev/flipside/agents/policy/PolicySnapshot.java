package dev.flipside.agents.policy;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.network.Activation;
import dev.flipside.agents.network.NetShape;
import dev.flipside.agents.network.PlainNet;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.run.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What was learned at one moment, as plain numbers: policy net, value net and the normalisation of
 * observations. Immutable and free of tensors, so that the screen can act with it at once and on
 * any thread.
 *
 * <p>The policy is a Gaussian with a mean from the net and a deviation that does not depend on the
 * state, in units in which every action component goes from -1 to 1; {@link #scale} maps a sample
 * to the range of the environment.
 */
public final class PolicySnapshot {
  private final long steps;
  private final PlainNet policyNet;
  private final PlainNet valueNet;
  private final float[] logStd;
  private final ObservationScale observations;
  private final float[] actionLow;
  private final float[] actionHigh;

  /**
   * @param steps control steps of training behind it
   * @param policyNet observation to action mean
   * @param valueNet observation to value
   * @param logStd logarithm of the deviation, [action size]
   * @param observations how observations are normalised before either net sees them
   * @param action the environment's action space
   */
  public PolicySnapshot(
      long steps,
      PlainNet policyNet,
      PlainNet valueNet,
      float[] logStd,
      ObservationScale observations,
      BoxSpec action) {
    this(steps, policyNet, valueNet, logStd, observations, lows(action), highs(action));
  }

  private PolicySnapshot(
      long steps,
      PlainNet policyNet,
      PlainNet valueNet,
      float[] logStd,
      ObservationScale observations,
      float[] actionLow,
      float[] actionHigh) {
    this.steps = steps;
    this.policyNet = policyNet;
    this.valueNet = valueNet;
    this.logStd = logStd.clone();
    this.observations = observations;
    this.actionLow = actionLow;
    this.actionHigh = actionHigh;
    int seen = observations.size();
    if (policyNet.shape().in() != seen || valueNet.shape().in() != seen) {
      throw new Refusal(
          "the policy's nets see "
              + policyNet.shape().in()
              + " and "
              + valueNet.shape().in()
              + " figures, and the scale has "
              + seen);
    }
    if (actionHigh.length != actionLow.length
        || logStd.length != actionLow.length
        || policyNet.shape().out() != actionLow.length) {
      throw new Refusal(
          "the policy has "
              + policyNet.shape().out()
              + " actions, the environment "
              + actionLow.length);
    }
  }

  /**
   * The policy in {@code checkpoint}.
   *
   * @throws Refusal with one sentence if it holds none
   */
  public static PolicySnapshot of(Checkpoint checkpoint) {
    return WholeFile.decoded("the checkpoint holds no policy", () -> decode(checkpoint));
  }

  private static PolicySnapshot decode(Checkpoint checkpoint) {
    float[] scale = checkpoint.floats("policy.observation-scale");
    int size = (scale.length - 1) / 2;
    return new PolicySnapshot(
        checkpoint.steps(),
        new PlainNet(shape(checkpoint, "policy"), checkpoint.floats("policy.weights")),
        new PlainNet(shape(checkpoint, "value"), checkpoint.floats("value.weights")),
        checkpoint.floats("policy.log-std"),
        new ObservationScale(
            Arrays.copyOfRange(scale, 0, size),
            Arrays.copyOfRange(scale, size, 2 * size),
            scale[2 * size]),
        checkpoint.floats("policy.action-low"),
        checkpoint.floats("policy.action-high"));
  }

  /** Adds everything that {@link #of} needs. */
  public void save(Checkpoint.Builder checkpoint) {
    int size = observations.size();
    float[] scale = new float[2 * size + 1];
    System.arraycopy(observations.mean(), 0, scale, 0, size);
    System.arraycopy(observations.inverseStd(), 0, scale, size, size);
    scale[2 * size] = observations.clip();
    checkpoint
        .put("policy.sizes", sizes(policyNet.shape()))
        .put("policy.weights", policyNet.parameters())
        .put("policy.log-std", logStd)
        .put("policy.observation-scale", scale)
        .put("policy.action-low", actionLow)
        .put("policy.action-high", actionHigh)
        .put("value.sizes", sizes(valueNet.shape()))
        .put("value.weights", valueNet.parameters());
  }

  private static long[] sizes(NetShape shape) {
    return shape.sizes().stream().mapToLong(Integer::longValue).toArray();
  }

  private static NetShape shape(Checkpoint checkpoint, String net) {
    List<Integer> sizes =
        Arrays.stream(checkpoint.longs(net + ".sizes")).mapToInt(Math::toIntExact).boxed().toList();
    return new NetShape(sizes, Activation.TANH);
  }

  private static float[] lows(BoxSpec action) {
    float[] lows = new float[action.size()];
    for (int i = 0; i < lows.length; i++) {
      lows[i] = action.components().get(i).low();
    }
    return lows;
  }

  private static float[] highs(BoxSpec action) {
    float[] highs = new float[action.size()];
    for (int i = 0; i < highs.length; i++) {
      highs[i] = action.components().get(i).high();
    }
    return highs;
  }

  /** Control steps of training behind it. */
  public long steps() {
    return steps;
  }

  /** The net from normalised observation to action mean. */
  public PlainNet policyNet() {
    return policyNet;
  }

  /** The net from normalised observation to value. */
  public PlainNet valueNet() {
    return valueNet;
  }

  /** Logarithm of the deviation of each action component, [action size]. */
  public float[] logStd() {
    return logStd.clone();
  }

  /** How observations are normalised. */
  public ObservationScale observations() {
    return observations;
  }

  /** A policy that takes the mean action. Each instance is for one thread. */
  public Policy greedy() {
    Actor actor = actor();
    return observation -> {
      actor.think(observation, 0);
      float[] action = new float[actionLow.length];
      scale(actor.mean(), 0, action, 0);
      return action;
    };
  }

  /** A policy that draws actions from the Gaussian. Each instance is for one thread. */
  public Policy sampling() {
    Actor actor = actor();
    return new Policy() {
      private RandomGenerator random = Seeds.generator(0);

      @Override
      public void begin(long seed) {
        random = Seeds.generator(seed, "policy", 0);
      }

      @Override
      public float[] action(float[] observation) {
        float[] raw = new float[actionLow.length];
        float[] action = new float[actionLow.length];
        actor.think(observation, 0);
        actor.sample(random, raw, 0);
        scale(raw, 0, action, 0);
        return action;
      }
    };
  }

  /** Maps {@code raw} (-1 to 1, clamped) to the environment's range. */
  public void scale(float[] raw, int rawOffset, float[] action, int offset) {
    for (int i = 0; i < actionLow.length; i++) {
      float unit = Math.max(-1, Math.min(1, raw[rawOffset + i]));
      action[offset + i] = actionLow[i] + (unit + 1) * 0.5f * (actionHigh[i] - actionLow[i]);
    }
  }

  /** Maps an action in the environment's range to -1 to 1: the inverse of {@link #scale}. */
  public void unscale(float[] action, int offset, float[] raw, int rawOffset) {
    for (int i = 0; i < actionLow.length; i++) {
      raw[rawOffset + i] =
          (action[offset + i] - actionLow[i]) / (actionHigh[i] - actionLow[i]) * 2 - 1;
    }
  }

  /** Scratch space for acting without allocation; one per thread. */
  public Actor actor() {
    return new Actor(this);
  }
}
