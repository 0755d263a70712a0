package dev.flipside.agents.training;

import dev.flipside.agents.tuning.Range;

/**
 * When and what raters are asked. Shares lie in [0, 1]; steps are control steps over all worlds.
 *
 * @param labels queries that are asked in the whole run, at least 1
 * @param initialShare share of them that is asked about the untrained policy, before it learns (a
 *     quarter in Christiano et al. 2017)
 * @param lastLabelAt share of the run's steps after which no more is asked
 * @param halfRateSteps the rate of asking falls as {@code halfRateSteps / (steps + halfRateSteps)};
 *     0 keeps it constant
 * @param roundLabels queries that are asked at once, at least 1
 * @param disagreementShare share of the queries on which the reward nets disagree most among {@code
 *     candidates} times as many; the others are random
 * @param candidates see above, at least 1
 * @param bestOfFourShare share of the queries that show four clips
 * @param repeatShare share of the queries that ask an earlier pair again with its sides changed
 * @param aheadLabels unanswered queries with which the learner goes on; with more it waits, and
 *     once all have been asked with any
 * @param buttonAlone switch: no clips are compared, and the labels are presses of the reward button
 *     alone, each about the last second of what the acting agent does. A person presses whenever
 *     they like, and the learner waits where the presses fall behind what is due; a program presses
 *     about moments of the newest clips
 */
public record AskConfig(
    int labels,
    double initialShare,
    double lastLabelAt,
    double halfRateSteps,
    int roundLabels,
    double disagreementShare,
    int candidates,
    double bestOfFourShare,
    double repeatShare,
    int aheadLabels,
    boolean buttonAlone) {

  /** Settings close to the original experiment. */
  public static final AskConfig DEFAULT =
      new AskConfig(900, 0.5, 0.9, 500_000, 20, 0.3, 10, 0.7, 0, 20, false);

  public AskConfig {
    Range.of(1, 1e6).check("labels", labels);
    Range.SHARE.check("initialShare", initialShare);
    Range.SHARE.check("lastLabelAt", lastLabelAt);
    Range.of(0, 1e12).check("halfRateSteps", halfRateSteps);
    Range.of(1, 1e6).check("roundLabels", roundLabels);
    Range.SHARE.check("disagreementShare", disagreementShare);
    Range.of(1, 1000).check("candidates", candidates);
    Range.SHARE.check("bestOfFourShare", bestOfFourShare);
    Range.SHARE.check("repeatShare", repeatShare);
    Range.of(0, 1e6).check("aheadLabels", aheadLabels);
  }

  /** Queries that are asked before the policy learns, at least 1. */
  public int initialLabels() {
    return Math.max(1, (int) Math.round(labels * initialShare));
  }
}
