package dev.flipside.agents.experiment;

import dev.flipside.agents.evaluation.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One figure of one arm over its seeds.
 *
 * @param values one for each seed whose trial has the figure, in the order of the results
 * @param interval 95 % interval of the mean; NaN if there are too few values
 */
public record ArmSummary(List<Double> values, Interval interval) {
  public ArmSummary {
    values = List.copyOf(values);
  }

  /**
   * Summarises.
   *
   * @param results of any arms
   * @param share whether the figure lies in [0, 1]: then Wilson's interval over runs, else
   *     Student's
   */
  public static ArmSummary of(List<TrialResult> results, String arm, String figure, boolean share) {
    double[] values =
        results.stream()
            .filter(r -> r.arm().equals(arm))
            .map(r -> r.figures().get(figure))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    Interval interval =
        share && values.length > 0
            ? Interval.wilson(Arrays.stream(values).sum(), values.length)
            : Interval.student(values);
    return new ArmSummary(Arrays.stream(values).boxed().toList(), interval);
  }

  /** Mean of the values; NaN if there are none. */
  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /**
   * Such as "0.90 [0.60, 0.98]".
   *
   * @param n trials of the arm; if fewer have the figure, that is said
   */
  public String words(int n) {
    if (values.isEmpty()) {
      return "\u2013";
    }
    String mean = String.format(Locale.ROOT, "%.2f", mean());
    return (mean + " " + interval.brackets(values.size())).strip()
        + (values.size() < n ? " (n " + values.size() + ")" : "");
  }
}
