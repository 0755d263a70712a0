package dev.flipside.agents.policy;

import dev.flipside.agents.network.PlainNet;
import java.util.random.RandomGenerator;

/** Evaluates one {@link PolicySnapshot} again and again without allocating. For one thread. */
public final class Actor {
  private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

  private final ObservationScale observations;
  private final PlainNet net;
  private final PlainNet.Workspace workspace;
  private final float[] normalised;
  private final float[] std;
  private final double logStdSum;
  private float[] mean;

  Actor(PolicySnapshot snapshot) {
    this.observations = snapshot.observations();
    this.net = snapshot.policyNet();
    this.workspace = net.workspace();
    this.normalised = new float[net.shape().in()];
    float[] logStd = snapshot.logStd();
    this.std = new float[logStd.length];
    this.mean = new float[logStd.length];
    double sum = 0;
    for (int i = 0; i < std.length; i++) {
      std[i] = (float) Math.exp(logStd[i]);
      sum += logStd[i] + HALF_LOG_2_PI;
    }
    this.logStdSum = sum;
  }

  /** Computes the mean action for the observation that begins at {@code offset}. */
  public void think(float[] observation, int offset) {
    observations.apply(observation, offset, normalised, 0);
    mean = net.forward(normalised, workspace);
  }

  /** The mean found by {@link #think}, -1 to 1 and beyond, [action size]; do not write. */
  public float[] mean() {
    return mean;
  }

  /**
   * Draws an action around the mean.
   *
   * @param raw filled from {@code offset} on, in units of -1 to 1 and beyond
   * @return logarithm of its probability density
   */
  public float sample(RandomGenerator random, float[] raw, int offset) {
    double logProb = -logStdSum;
    for (int i = 0; i < std.length; i++) {
      float noise = (float) random.nextGaussian();
      raw[offset + i] = mean[i] + std[i] * noise;
      logProb -= 0.5 * noise * noise;
    }
    return (float) logProb;
  }

  /** Logarithm of the density of the raw action that begins at {@code offset}. */
  public float logProb(float[] raw, int offset) {
    double logProb = -logStdSum;
    for (int i = 0; i < std.length; i++) {
      double z = (raw[offset + i] - mean[i]) / std[i];
      logProb -= 0.5 * z * z;
    }
    return (float) logProb;
  }
}
