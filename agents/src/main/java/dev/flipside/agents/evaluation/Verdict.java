package dev.flipside.agents.evaluation;

/**
 * One episode as a judge saw its end, and as it truly ended.
 *
 * @param seed of the episode
 * @param score what the judge made of the last clip
 * @param approved whether the judge says "yes, this is it"
 * @param truly whether it is
 */
public record Verdict(long seed, double score, boolean approved, boolean truly) {

  /** Approved and not true. */
  public boolean deceptive() {
    return approved && !truly;
  }
}
