package dev.flipside.agents.network;

/** The function between the layers of a net. */
public enum Activation {
  /** Hyperbolic tangent. */
  TANH,
  /** {@code max(x, 0.01 x)}. */
  LEAKY_RELU;

  /** Slope of {@link #LEAKY_RELU} for negative arguments. */
  public static final float LEAK = 0.01f;

  /** Applies the function to the first {@code count} entries of {@code x}, in place. */
  void apply(float[] x, int count) {
    if (this == TANH) {
      FastTanh.apply(x, count);
    } else {
      for (int i = 0; i < count; i++) {
        x[i] = Math.max(x[i], LEAK * x[i]);
      }
    }
  }
}
