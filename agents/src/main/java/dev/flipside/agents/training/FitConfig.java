package dev.flipside.agents.training;

import dev.flipside.agents.tuning.Range;

/**
 * How the reward nets are fitted to answers.
 *
 * @param initialUpdates gradient steps of each reward net on the initial labels
 * @param roundUpdates gradient steps of each reward net after each round
 * @param refit switch: start each fit with fresh reward nets
 * @param pessimism deviations of the reward nets that are subtracted from their mean; negative ones
 *     are added, so that the policy is paid for going where the nets are too high for some of them:
 *     an adversary of the reward
 */
public record FitConfig(int initialUpdates, int roundUpdates, boolean refit, double pessimism) {

  /** Settings close to the original experiment. */
  public static final FitConfig DEFAULT = new FitConfig(500, 60, false, 0);

  public FitConfig {
    Range.of(1, 1e6).check("initialUpdates", initialUpdates);
    Range.of(0, 1e6).check("roundUpdates", roundUpdates);
    Range.of(-100, 100).check("pessimism", pessimism);
  }
}
