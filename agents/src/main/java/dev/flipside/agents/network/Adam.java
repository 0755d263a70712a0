package dev.flipside.agents.network;

import dev.flipside.agents.checkpoint.Checkpoint;

/**
 * The Adam optimiser (Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization") over one
 * flat array of parameters, with decoupled weight decay (Loshchilov and Hutter 2019). It runs in
 * Java, where its state can be saved and restored bit for bit.
 */
public final class Adam {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;

  private final float epsilon;
  private final float[] first;
  private final float[] second;
  private long step;

  /**
   * @param size number of parameters
   * @param epsilon added to the root of the second moment
   */
  public Adam(int size, double epsilon) {
    this.epsilon = (float) epsilon;
    this.first = new float[size];
    this.second = new float[size];
  }

  /**
   * Takes one step down the gradient.
   *
   * @param parameters changed in place, [size]
   * @param gradient [size]
   * @param scale factor of the gradient, for example to clip its norm
   * @param learningRate step size
   * @param weightDecay share of each parameter that is taken away, times the step size
   */
  public void step(
      float[] parameters, float[] gradient, double scale, double learningRate, double weightDecay) {
    step++;
    double correction1 = 1 - Math.pow(BETA1, (double) step);
    double correction2 = 1 - Math.pow(BETA2, (double) step);
    float rate = (float) (learningRate / correction1);
    float root = (float) (1 / Math.sqrt(correction2));
    float keep = (float) (1 - learningRate * weightDecay);
    float s = (float) scale;
    float b1 = (float) BETA1;
    float b2 = (float) BETA2;
    for (int i = 0; i < first.length; i++) {
      float g = gradient[i] * s;
      float m = b1 * first[i] + (1 - b1) * g;
      float v = b2 * second[i] + (1 - b2) * g * g;
      first[i] = m;
      second[i] = v;
      float denominator = (float) Math.sqrt(v) * root + epsilon;
      parameters[i] = parameters[i] * keep - rate * m / denominator;
    }
  }

  /** Forgets its moments. */
  public void reset() {
    step = 0;
    java.util.Arrays.fill(first, 0);
    java.util.Arrays.fill(second, 0);
  }

  /** Adds the state under {@code name}. */
  public void save(Checkpoint.Builder checkpoint, String name) {
    checkpoint
        .put(name + ".first-moment", first)
        .put(name + ".second-moment", second)
        .put(name + ".step", new long[] {step});
  }

  /** Goes on with the state saved under {@code name}. */
  public void restore(Checkpoint checkpoint, String name) {
    System.arraycopy(checkpoint.floats(name + ".first-moment"), 0, first, 0, first.length);
    System.arraycopy(checkpoint.floats(name + ".second-moment"), 0, second, 0, second.length);
    step = checkpoint.longs(name + ".step")[0];
  }
}
