package dev.flipside.agents.feedback;

import dev.flipside.agents.training.FeedbackConfig;

/**
 * When how many queries are due: a first batch about the untrained policy, then the rest at a rate
 * that is constant or falls like {@code h / (T + h)} with the steps T (Christiano et al. 2017).
 *
 * @param initial queries before the policy learns, at least 1
 * @param labels queries in the whole run, at least {@code initial}
 * @param endSteps control steps by which all are due
 * @param halfRateSteps h; 0 for a constant rate
 */
public record LabelSchedule(int initial, int labels, double endSteps, double halfRateSteps) {

  /** The schedule of a run of {@code totalSteps} control steps. */
  public static LabelSchedule of(FeedbackConfig config, long totalSteps) {
    return new LabelSchedule(
        Math.min(config.ask().initialLabels(), config.ask().labels()),
        config.ask().labels(),
        config.ask().lastLabelAt() * totalSteps,
        config.ask().halfRateSteps());
  }

  /** Queries that are due after {@code steps} control steps. */
  public int due(long steps) {
    if (steps >= endSteps) {
      return labels;
    }
    double share =
        halfRateSteps == 0
            ? steps / endSteps
            : Math.log1p(steps / halfRateSteps) / Math.log1p(endSteps / halfRateSteps);
    return initial + (int) Math.floor((labels - initial) * share);
  }

  /**
   * Control steps at which {@code wanted} queries are due, to within a thousandth of the run.
   *
   * @param wanted more than the queries of the whole run means all of them
   */
  public long stepsWhenDue(int wanted) {
    int least = Math.min(wanted, labels);
    long stride = Math.max(1, (long) (endSteps / 1000));
    long steps = 0;
    while (due(steps) < least) {
      steps += stride;
    }
    return steps;
  }
}
