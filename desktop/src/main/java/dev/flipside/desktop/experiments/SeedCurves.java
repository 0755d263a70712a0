package dev.flipside.desktop.experiments;

import dev.flipside.agents.evaluation.Interval;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.report.Series;
import java.util.Arrays;
import java.util.List;

/** The curves of an arm's trials as one: their mean over seeds with its 95 % interval. */
final class SeedCurves {
  private SeedCurves() {}

  /**
   * The mean at each point that all trials have.
   *
   * @param name of the curve
   * @param across name of the curve that runs to the right
   * @param share whether the values lie in [0, 1]: then Wilson's interval over runs, else Student's
   */
  static Series of(List<TrialResult> trials, String name, String across, boolean share) {
    int points =
        trials.stream()
            .mapToInt(t -> Math.min(column(t, name).length, column(t, across).length))
            .min()
            .orElse(0);
    double[] x = new double[points];
    double[] y = new double[points];
    double[] low = new double[points];
    double[] high = new double[points];
    for (int i = 0; i < points; i++) {
      int at = i;
      double[] values =
          trials.stream().mapToDouble(t -> column(t, name)[at]).filter(Double::isFinite).toArray();
      x[i] = trials.stream().mapToDouble(t -> column(t, across)[at]).average().orElse(Double.NaN);
      y[i] = Arrays.stream(values).average().orElse(Double.NaN);
      Interval interval =
          values.length < 2
              ? Interval.UNKNOWN
              : share
                  ? Interval.wilson(Arrays.stream(values).sum(), values.length)
                  : Interval.student(values);
      low[i] = interval.low();
      high[i] = interval.high();
    }
    Series mean = Series.line(name, x, y);
    return trials.size() < 2 ? mean : mean.withInterval(low, high);
  }

  /** The curve called {@code name}; empty if the trial has none. */
  static double[] column(TrialResult trial, String name) {
    return trial.curves().getOrDefault(name, List.of()).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
