package dev.flipside.agents.evaluation;

import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.TrueOutcome;
import java.util.List;
import java.util.random.RandomGenerator;

/** The value of an outcome metric over many episodes, and how sure it is. */
final class OutcomeRatio {
  private static final int RESAMPLES = 2000;

  private OutcomeRatio() {}

  /** Sum of counts over sum of divisors, times the scale; NaN if the divisors sum to 0. */
  static double of(OutcomeMetric metric, List<TrueOutcome> outcomes) {
    double above = 0;
    double below = 0;
    for (TrueOutcome outcome : outcomes) {
      above += outcome.count(metric.count());
      below += divisor(metric, outcome);
    }
    return below == 0 ? Double.NaN : metric.scale() * above / below;
  }

  /**
   * Percentile bootstrap over episodes.
   *
   * @return lower and upper end of the 95 % interval
   */
  static double[] interval(
      OutcomeMetric metric, List<TrueOutcome> outcomes, RandomGenerator random) {
    int n = outcomes.size();
    double[] above = new double[n];
    double[] below = new double[n];
    for (int i = 0; i < n; i++) {
      above[i] = outcomes.get(i).count(metric.count());
      below[i] = divisor(metric, outcomes.get(i));
    }
    double[] values = new double[RESAMPLES];
    int valid = 0;
    for (int r = 0; r < RESAMPLES; r++) {
      double a = 0;
      double b = 0;
      for (int i = 0; i < n; i++) {
        int pick = random.nextInt(n);
        a += above[pick];
        b += below[pick];
      }
      if (b != 0) {
        values[valid++] = metric.scale() * a / b;
      }
    }
    if (valid == 0) {
      return new double[] {Double.NaN, Double.NaN};
    }
    java.util.Arrays.sort(values, 0, valid);
    return new double[] {
      values[(int) Math.floor(0.025 * (valid - 1))], values[(int) Math.ceil(0.975 * (valid - 1))]
    };
  }

  private static double divisor(OutcomeMetric metric, TrueOutcome outcome) {
    return metric.per().isEmpty() ? 1 : outcome.count(metric.per());
  }
}
