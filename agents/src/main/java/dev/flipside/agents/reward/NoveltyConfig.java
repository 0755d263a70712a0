package dev.flipside.agents.reward;

import dev.flipside.agents.tuning.Range;

/**
 * A bonus for places that are new.
 *
 * @param noveltyWeight weight in the beginning of novelty by random network distillation, paid
 *     beside any reward, at least 0
 * @param countWeight weight in the beginning of novelty by counting visits, at least 0; it needs to
 *     be said which observations are the same state
 * @param noveltyFade share of the run over which both weights fall to 0; 0 keeps them constant
 */
public record NoveltyConfig(double noveltyWeight, double countWeight, double noveltyFade) {

  /** No bonus. */
  public static final NoveltyConfig OFF = new NoveltyConfig(0, 0, 0.6);

  public NoveltyConfig {
    Range.NOT_NEGATIVE.check("noveltyWeight", noveltyWeight);
    Range.NOT_NEGATIVE.check("countWeight", countWeight);
    Range.SHARE.check("noveltyFade", noveltyFade);
  }
}
