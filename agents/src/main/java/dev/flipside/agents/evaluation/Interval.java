package dev.flipside.agents.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * A 95 % interval.
 *
 * @param low lower end; NaN if nothing can be said
 * @param high upper end; NaN if nothing can be said
 */
public record Interval(double low, double high) {
  /** Says nothing. */
  public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

  private static final double Z = 1.959964;

  /** Quantiles of Student's t at 0.975 for 1 to 10 degrees of freedom. */
  private static final double[] STUDENT = {
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281
  };

  /**
   * For a share of independent yes-or-no trials (Wilson 1927, "Probable Inference, the Law of
   * Succession, and Statistical Inference"). A mean of shares over runs is put in as so many runs:
   * nothing in [0, 1] varies more than yes and no with the same mean, so the interval is rather too
   * wide than too narrow, and ten equal values do not claim to have none.
   *
   * @param successes 0 to {@code n}
   * @param n at least 1
   */
  public static Interval wilson(double successes, int n) {
    if (n < 1 || !(successes >= 0 && successes <= n + 1e-9)) {
      throw new IllegalArgumentException(successes + " of " + n + " is no share");
    }
    double share = Math.min(1, successes / n);
    double middle = share + Z * Z / (2 * n);
    double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
    double scale = 1 + Z * Z / n;
    return new Interval(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
  }

  /**
   * For the mean of {@code values} (Student 1908, "The Probable Error of a Mean").
   *
   * @param values independent, for example one a run; with fewer than two nothing is known
   */
  public static Interval student(double[] values) {
    if (values.length < 2) {
      return UNKNOWN;
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return around(mean, Math.sqrt(squares / (values.length - 1) / values.length), values.length);
  }

  /**
   * For a ratio of sums, as Student's for its linear part (Cochran 1977, "Sampling Techniques",
   * chapter 6); not known if fewer than two have anything below the line.
   *
   * @param above [n] what is summed above the line
   * @param below [n] what is summed below it; their sum is not 0
   */
  static Interval ofRatio(double[] above, double[] below) {
    int n = above.length;
    if (Arrays.stream(below).filter(b -> b != 0).count() < 2) {
      return UNKNOWN;
    }
    double divisor = Arrays.stream(below).sum();
    double ratio = Arrays.stream(above).sum() / divisor;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double off = above[i] - ratio * below[i];
      squares += off * off;
    }
    return around(ratio, Math.sqrt(squares / (n - 1) * n) / Math.abs(divisor), n);
  }

  /** Such as "[0.60, 0.98]", as it stands in tables; see {@link #brackets(int, DoubleFunction)}. */
  public String brackets(int n) {
    return brackets(n, end -> String.format(Locale.ROOT, "%.2f", end));
  }

  /**
   * Such as "[0.60, 0.98]"; nothing where nothing is known. Where all values were equal an interval
   * for their mean has no width, which is no claim that others would be equal too: then "in all 20"
   * stands in its place.
   *
   * @param n how many values it is about
   * @param number writes an end
   */
  public String brackets(int n, DoubleFunction<String> number) {
    return written(n, number, "[%s, %s]", "in all %d");
  }

  /** The same for sentences: "(0.60 to 0.98)" or "(in all 20)". */
  public String words(int n, DoubleFunction<String> number) {
    return written(n, number, "(%s to %s)", "(in all %d)");
  }

  private String written(int n, DoubleFunction<String> number, String range, String equal) {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return "";
    }
    double rounding = 1e-9 * Math.max(1, Math.abs(low));
    return high - low <= rounding
        ? String.format(Locale.ROOT, equal, n)
        : String.format(Locale.ROOT, range, number.apply(low), number.apply(high));
  }

  private static Interval around(double mean, double error, int n) {
    double half = student(n - 1) * error;
    return new Interval(mean - half, mean + half);
  }

  /** Quantile of Student's t at 0.975; beyond the table Fisher's expansion around the normal. */
  static double student(int degrees) {
    if (degrees <= STUDENT.length) {
      return STUDENT[degrees - 1];
    }
    double z3 = Z * Z * Z;
    double z5 = z3 * Z * Z;
    return Z
        + (z3 + Z) / (4.0 * degrees)
        + (5 * z5 + 16 * z3 + 3 * Z) / (96.0 * degrees * degrees)
        + (3 * z5 * Z * Z + 19 * z5 + 17 * z3 - 15 * Z) / (384.0 * degrees * degrees * degrees);
  }
}
