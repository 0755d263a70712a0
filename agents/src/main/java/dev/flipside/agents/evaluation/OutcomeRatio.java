package dev.flipside.agents.evaluation;

import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.TrueOutcome;
import java.util.Arrays;
import java.util.List;

/** The value of an outcome metric over many episodes, and how sure it is. */
final class OutcomeRatio {
  private OutcomeRatio() {}

  /** Sum of counts over sum of divisors, times the scale; NaN if the divisors sum to 0. */
  static double of(OutcomeMetric metric, List<TrueOutcome> outcomes) {
    double below = Arrays.stream(below(metric, outcomes)).sum();
    return below == 0
        ? Double.NaN
        : metric.scale() * Arrays.stream(above(metric, outcomes)).sum() / below;
  }

  /**
   * The 95 % interval: Wilson's for a share of events or episodes, else Student's over episodes.
   */
  static Interval interval(OutcomeMetric metric, List<TrueOutcome> outcomes) {
    double[] above = above(metric, outcomes);
    double[] below = below(metric, outcomes);
    double divisor = Arrays.stream(below).sum();
    if (divisor == 0) {
      return Interval.UNKNOWN;
    }
    if (metric.unit().equals(OutcomeMetric.SHARE)) {
      return Interval.wilson(Arrays.stream(above).sum(), (int) Math.round(divisor));
    }
    Interval ratio = Interval.ofRatio(above, below);
    return new Interval(metric.scale() * ratio.low(), metric.scale() * ratio.high());
  }

  private static double[] above(OutcomeMetric metric, List<TrueOutcome> outcomes) {
    return outcomes.stream().mapToDouble(o -> o.count(metric.count())).toArray();
  }

  private static double[] below(OutcomeMetric metric, List<TrueOutcome> outcomes) {
    return outcomes.stream()
        .mapToDouble(o -> metric.per().isEmpty() ? 1 : o.count(metric.per()))
        .toArray();
  }
}
