package dev.flipside.agents.study;

import dev.flipside.core.run.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A 95 % interval.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {
  private static final double Z = 1.959964;
  private static final int RESAMPLES = 5000;

  /**
   * For a share of independent yes-or-no trials (Wilson 1927, "Probable Inference, the Law of
   * Succession, and Statistical Inference").
   *
   * @param successes 0 to {@code n}
   * @param n at least 1
   */
  public static Interval wilson(int successes, int n) {
    if (n < 1 || successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " of " + n + " is no share");
    }
    double share = (double) successes / n;
    double middle = share + Z * Z / (2 * n);
    double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
    double scale = 1 + Z * Z / n;
    return new Interval(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
  }

  /**
   * For the mean of {@code values}, by resampling them (percentile bootstrap; Efron 1979,
   * "Bootstrap Methods: Another Look at the Jackknife").
   *
   * @param values one per seed, at least one
   */
  public static Interval ofMean(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("an interval needs at least one value");
    }
    RandomGenerator random = Seeds.generator(0, "interval", values.length);
    double[] means = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[r] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(
        means[(int) Math.floor(0.025 * (RESAMPLES - 1))],
        means[(int) Math.ceil(0.975 * (RESAMPLES - 1))]);
  }
}
