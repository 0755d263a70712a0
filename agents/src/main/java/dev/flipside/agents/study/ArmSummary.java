package dev.flipside.agents.study;

import java.util.Arrays;
import java.util.List;

/**
 * One figure of one arm over its seeds.
 *
 * @param arm name of the arm
 * @param figure name of the figure
 * @param values one per seed, in the order of the results, at least one
 * @param mean of the values
 * @param interval 95 % interval of the mean
 */
public record ArmSummary(
    String arm, String figure, List<Double> values, double mean, Interval interval) {
  public ArmSummary {
    values = List.copyOf(values);
  }

  /**
   * Summarises.
   *
   * @throws IllegalArgumentException if there is no result of this arm
   */
  public static ArmSummary of(List<TrialResult> results, String arm, String figure) {
    double[] values =
        results.stream()
            .filter(r -> r.arm().equals(arm))
            .mapToDouble(r -> r.figure(figure))
            .toArray();
    if (values.length == 0) {
      throw new IllegalArgumentException("there is no finished trial of arm " + arm);
    }
    return new ArmSummary(
        arm,
        figure,
        Arrays.stream(values).boxed().toList(),
        Arrays.stream(values).average().orElseThrow(),
        Interval.ofMean(values));
  }

  /** How many seeds have at least {@code value}. */
  public int atLeast(double value) {
    return (int) values.stream().filter(v -> v >= value).count();
  }

  /** How many seeds have at most {@code value}. */
  public int atMost(double value) {
    return (int) values.stream().filter(v -> v <= value).count();
  }
}
