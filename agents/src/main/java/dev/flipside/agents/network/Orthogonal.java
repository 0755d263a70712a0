package dev.flipside.agents.network;

import java.util.random.RandomGenerator;

/** Random matrices with orthonormal rows or columns, by Gram-Schmidt on Gaussian vectors. */
final class Orthogonal {

  private Orthogonal() {}

  /**
   * A random matrix; its shorter side's vectors are orthogonal to each other.
   *
   * @param gain Euclidean length of those vectors
   * @return [rows][columns]
   */
  static float[] matrix(int rows, int columns, double gain, RandomGenerator random) {
    int count = Math.min(rows, columns);
    int length = Math.max(rows, columns);
    double[][] vectors = new double[count][];
    for (int i = 0; i < count; i++) {
      vectors[i] = direction(vectors, i, length, random);
    }
    float[] matrix = new float[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double entry = rows <= columns ? vectors[r][c] : vectors[c][r];
        matrix[r * columns + c] = (float) (gain * entry);
      }
    }
    return matrix;
  }

  /** A random unit vector at right angles to the first {@code count} vectors. */
  private static double[] direction(
      double[][] vectors, int count, int length, RandomGenerator random) {
    double[] v = new double[length];
    double norm = 0;
    while (norm < 1e-6) {
      for (int i = 0; i < length; i++) {
        v[i] = random.nextGaussian();
      }
      // Twice, because one pass leaves rounding errors behind.
      for (int round = 0; round < 2; round++) {
        for (int k = 0; k < count; k++) {
          double dot = dot(v, vectors[k]);
          for (int i = 0; i < length; i++) {
            v[i] -= dot * vectors[k][i];
          }
        }
      }
      norm = Math.sqrt(dot(v, v));
    }
    for (int i = 0; i < length; i++) {
      v[i] /= norm;
    }
    return v;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
