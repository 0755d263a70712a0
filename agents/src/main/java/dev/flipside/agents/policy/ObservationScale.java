package dev.flipside.agents.policy;

/**
 * Shifts and scales observations to mean 0 and deviation 1, and cuts off what lies far out.
 * Immutable: the running statistics behind it are kept by the learner.
 */
public final class ObservationScale {
  private final float[] mean;
  private final float[] inverseStd;
  private final float clip;

  /**
   * @param mean [observation size]; copied
   * @param inverseStd one over the deviation, [observation size]; copied
   * @param clip largest absolute value that comes out, positive
   */
  public ObservationScale(float[] mean, float[] inverseStd, float clip) {
    this.mean = mean.clone();
    this.inverseStd = inverseStd.clone();
    this.clip = clip;
  }

  /** Leaves observations of {@code size} components as they are, except for the clip. */
  public static ObservationScale identity(int size, float clip) {
    float[] ones = new float[size];
    java.util.Arrays.fill(ones, 1);
    return new ObservationScale(new float[size], ones, clip);
  }

  /** Number of components. */
  public int size() {
    return mean.length;
  }

  /** The mean that is subtracted, [observation size]. */
  public float[] mean() {
    return mean.clone();
  }

  /** One over the deviation, [observation size]. */
  public float[] inverseStd() {
    return inverseStd.clone();
  }

  /** Largest absolute value that comes out. */
  public float clip() {
    return clip;
  }

  /** Normalises the observation that begins at {@code from} into {@code out}. */
  public void apply(float[] observation, int from, float[] out, int to) {
    for (int i = 0; i < mean.length; i++) {
      float z = (observation[from + i] - mean[i]) * inverseStd[i];
      out[to + i] = Math.max(-clip, Math.min(clip, z));
    }
  }
}
