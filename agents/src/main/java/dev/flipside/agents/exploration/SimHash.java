package dev.flipside.agents.exploration;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.run.Seeds;
import java.util.random.RandomGenerator;

/**
 * Locality-sensitive hashing by the signs of random projections (Charikar 2002), as in Tang et al.
 * 2017, "#Exploration: A Study of Count-Based Exploration for Deep Reinforcement Learning": needs
 * no knowledge of what the components mean, and lumps together whatever lies on the same side of
 * all its random planes.
 */
public final class SimHash implements StateHash {
  private final int size;
  private final int bits;
  private final float[] shift;
  private final float[] scale;
  private final float[] planes;

  /**
   * @param observation components with a finite range are scaled to -1 to 1, others squashed by
   *     tanh
   * @param bits number of planes, 1 to 63; more tell more states apart
   * @param seed decides the planes
   */
  public SimHash(BoxSpec observation, int bits, long seed) {
    if (bits < 1 || bits > 63) {
      throw new IllegalArgumentException("a state hash has 1 to 63 bits, not " + bits);
    }
    this.size = observation.size();
    this.bits = bits;
    this.shift = new float[size];
    this.scale = new float[size];
    for (int i = 0; i < size; i++) {
      BoxSpec.Component c = observation.components().get(i);
      boolean finite = !Float.isInfinite(c.low()) && !Float.isInfinite(c.high());
      shift[i] = finite ? (c.low() + c.high()) / 2 : 0;
      scale[i] = finite ? 2 / (c.high() - c.low()) : 0;
    }
    RandomGenerator random = Seeds.generator(seed, "state-hash", 0);
    this.planes = new float[bits * (size + 1)];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = (float) random.nextGaussian();
    }
  }

  @Override
  public long of(float[] observations, int from) {
    long hash = 0;
    for (int bit = 0; bit < bits; bit++) {
      int plane = bit * (size + 1);
      double side = 0.3 * planes[plane + size];
      for (int i = 0; i < size; i++) {
        float value = observations[from + i];
        double unit = scale[i] > 0 ? (value - shift[i]) * scale[i] : Math.tanh(value);
        side += planes[plane + i] * unit;
      }
      hash = hash << 1 | (side > 0 ? 1 : 0);
    }
    return hash;
  }
}
