package dev.flipside.agents.ppo;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.ObservationScale;

/**
 * Running mean and variance of observations (Chan, Golub and LeVeque 1979, "Updating Formulae and a
 * Pairwise Algorithm for Computing Sample Variances"). Fixed while a rollout is collected and
 * learned from, updated between rollouts.
 */
public final class ObservationNormaliser {
  private static final double SMALLEST_VARIANCE = 1e-6;

  private final double[] mean;
  private final double[] squares;
  private final float clip;
  private double count;

  /**
   * @param size observation size
   * @param clip largest absolute normalised value
   */
  public ObservationNormaliser(int size, double clip) {
    this.mean = new double[size];
    this.squares = new double[size];
    this.clip = (float) clip;
  }

  /** Takes in the observations of steps 0 to T - 1. */
  public void absorb(RolloutBuffer rollouts) {
    int size = mean.length;
    int from = rollouts.firstRow();
    int rows = rollouts.size();
    float[] observations = rollouts.observations();
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int row = from; row < from + rows; row++) {
        sum += observations[row * size + i];
      }
      double batchMean = sum / rows;
      double batchSquares = 0;
      for (int row = from; row < from + rows; row++) {
        double d = observations[row * size + i] - batchMean;
        batchSquares += d * d;
      }
      double delta = batchMean - mean[i];
      double total = count + rows;
      mean[i] += delta * rows / total;
      squares[i] += batchSquares + delta * delta * count * rows / total;
    }
    count += rows;
  }

  /** The normalisation as it stands; the identity before the first rollout. */
  public ObservationScale scale() {
    if (count == 0) {
      return ObservationScale.identity(mean.length, clip);
    }
    float[] shift = new float[mean.length];
    float[] inverseStd = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      shift[i] = (float) mean[i];
      inverseStd[i] = (float) (1 / Math.sqrt(squares[i] / count + SMALLEST_VARIANCE));
    }
    return new ObservationScale(shift, inverseStd, clip);
  }

  /** Adds the statistics. */
  public void save(Checkpoint.Builder checkpoint) {
    save(checkpoint, "normaliser");
  }

  /** Adds the statistics under {@code name}. */
  public void save(Checkpoint.Builder checkpoint, String name) {
    checkpoint
        .put(name + ".mean", mean)
        .put(name + ".squares", squares)
        .put(name + ".count", new double[] {count});
  }

  /** Goes on with saved statistics. */
  public void restore(Checkpoint checkpoint) {
    restore(checkpoint, "normaliser");
  }

  /** Goes on with statistics saved under {@code name}. */
  public void restore(Checkpoint checkpoint, String name) {
    System.arraycopy(checkpoint.doubles(name + ".mean"), 0, mean, 0, mean.length);
    System.arraycopy(checkpoint.doubles(name + ".squares"), 0, squares, 0, squares.length);
    count = checkpoint.doubles(name + ".count")[0];
  }
}
