package dev.flipside.agents.reward.learned;

import dev.flipside.agents.checkpoint.Checkpoint;

/** Mean and deviation of rows of numbers, one by one (Welford 1962). */
final class RunningMoments {
  private final double[] mean;
  private final double[] squares;
  private double count;

  RunningMoments(int size) {
    this.mean = new double[size];
    this.squares = new double[size];
  }

  void add(float[] row) {
    count++;
    for (int i = 0; i < mean.length; i++) {
      double delta = row[i] - mean[i];
      mean[i] += delta / count;
      squares[i] += delta * (row[i] - mean[i]);
    }
  }

  float[] mean() {
    float[] out = new float[mean.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) mean[i];
    }
    return out;
  }

  /** One over the deviation; 1 for what never changed. */
  float[] inverseStd() {
    float[] out = new float[mean.length];
    for (int i = 0; i < out.length; i++) {
      double variance = count < 2 ? 0 : squares[i] / count;
      out[i] = variance < 1e-10 ? 1 : (float) (1 / Math.sqrt(variance));
    }
    return out;
  }

  void save(Checkpoint.Builder checkpoint, String name) {
    checkpoint
        .put(name + ".mean", mean)
        .put(name + ".squares", squares)
        .put(name + ".count", new double[] {count});
  }

  void restore(Checkpoint checkpoint, String name) {
    System.arraycopy(checkpoint.doubles(name + ".mean"), 0, mean, 0, mean.length);
    System.arraycopy(checkpoint.doubles(name + ".squares"), 0, squares, 0, squares.length);
    count = checkpoint.doubles(name + ".count")[0];
  }
}
