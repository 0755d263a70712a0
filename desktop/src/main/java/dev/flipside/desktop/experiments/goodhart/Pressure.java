package dev.flipside.desktop.experiments.goodhart;

import dev.flipside.agents.evaluation.Interval;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.report.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured over the root of the divergence in the trials of one arm, in bins.
 *
 * @param trials with curves of kl, proxy, approved and true
 */
record Pressure(List<TrialResult> trials) {
  private static final double BIN = 0.5;
  private static final int MOST_BINS = 400;

  Pressure {
    trials = trials.stream().filter(t -> t.curves().containsKey("kl")).toList();
  }

  /** Roots of the divergence at each point of a trial. */
  static double[] roots(TrialResult trial) {
    return trial.curves().get("kl").stream()
        .mapToDouble(kl -> Math.sqrt(Math.max(0, kl)))
        .toArray();
  }

  private static double[] column(TrialResult trial, String name) {
    return trial.curves().get(name).stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * A measure over the root of the divergence: means over trials, Student's intervals.
   *
   * @param column its name
   * @param name in the legend
   */
  Series series(String column, String name) {
    List<double[]> points = new ArrayList<>();
    for (int bin = 0; bin < MOST_BINS; bin++) {
      List<Double> values = new ArrayList<>();
      for (TrialResult trial : trials) {
        double mean = inBin(trial, column, bin);
        if (Double.isFinite(mean)) {
          values.add(mean);
        }
      }
      if (!values.isEmpty()) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        Interval interval = Interval.student(all);
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        boolean known = Double.isFinite(interval.low());
        // All that is drawn lies in [0, 1]; an interval over few trials may not.
        double low = known ? Math.max(0, interval.low()) : mean;
        double high = known ? Math.min(1, interval.high()) : mean;
        points.add(new double[] {(bin + 0.5) * BIN, mean, low, high});
      }
    }
    return new Series(
        name,
        part(points, 0),
        part(points, 1),
        part(points, 2),
        part(points, 3),
        Series.Style.LINE);
  }

  /** Mean of the points of a trial that fall into a bin; NaN if there are none. */
  private static double inBin(TrialResult trial, String column, int bin) {
    double[] d = roots(trial);
    double[] values = scaled(trial, column);
    double sum = 0;
    int n = 0;
    for (int i = 0; i < d.length; i++) {
      if ((int) (d[i] / BIN) == bin) {
        sum += values[i];
        n++;
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  /** The proxy from 0 at its lowest to 1 at its highest in the trial; shares as they are. */
  private static double[] scaled(TrialResult trial, String column) {
    double[] values = column(trial, column);
    if (column.equals("proxy")) {
      double low = java.util.Arrays.stream(values).min().orElse(0);
      double high = java.util.Arrays.stream(values).max().orElse(1);
      for (int i = 0; i < values.length; i++) {
        values[i] = high > low ? (values[i] - low) / (high - low) : 0;
      }
    }
    return values;
  }

  private static double[] part(List<double[]> points, int index) {
    return points.stream().mapToDouble(p -> p[index]).toArray();
  }

  /** The fitted curve of what truly was gained since the beginning of each trial. */
  GaoFit fit(boolean filtering) {
    List<Double> d = new ArrayList<>();
    List<Double> gain = new ArrayList<>();
    for (TrialResult trial : trials) {
      double[] roots = roots(trial);
      double[] truth = column(trial, "true");
      for (int i = 0; i < roots.length; i++) {
        d.add(roots[i]);
        gain.add(truth[i] - truth[0]);
      }
    }
    return GaoFit.of(
        filtering,
        d.stream().mapToDouble(Double::doubleValue).toArray(),
        gain.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** How many trials show it: at the end the proxy stands higher than where truth was highest. */
  int goodhart(double fall) {
    int seen = 0;
    for (TrialResult trial : trials) {
      double[] truth = column(trial, "true");
      double[] proxy = column(trial, "proxy");
      int best = 0;
      for (int i = 0; i < truth.length; i++) {
        best = truth[i] > truth[best] ? i : best;
      }
      int last = truth.length - 1;
      boolean fell = last >= 0 && truth[best] - truth[last] >= fall;
      seen += fell && proxy[last] > proxy[best] ? 1 : 0;
    }
    return seen;
  }

  /** Truth of a trial at the last point before the divergence's root passes {@code d}. */
  static double truthUntil(TrialResult trial, double d) {
    double[] roots = roots(trial);
    double[] truth = column(trial, "true");
    double found = truth[0];
    for (int i = 0; i < roots.length && roots[i] <= d; i++) {
      found = truth[i];
    }
    return found;
  }

  /** The root of divergence at which stopping would have been best for these trials on average. */
  double bestStop() {
    double best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int bin = 0; bin < MOST_BINS; bin++) {
      double d = bin * BIN;
      double mean = trials.stream().mapToDouble(t -> truthUntil(t, d)).average().orElse(0);
      if (mean > most + 1e-9) {
        most = mean;
        best = d;
      }
    }
    return best;
  }
}
