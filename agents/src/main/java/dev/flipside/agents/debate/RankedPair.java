package dev.flipside.agents.debate;

import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.feedback.Segment;
import java.util.Optional;

/**
 * Two clips of which the physics says which is better, for finding out how often a judge sees it.
 *
 * @param better the one that truly is
 * @param worse the other
 */
public record RankedPair(Segment better, Segment worse) {

  /**
   * Ranks two clips by a reward that knows the physics.
   *
   * @param truth its sum over a clip decides
   * @param margin by how much a step the sums must differ on average
   * @return empty if they differ by less
   */
  public static Optional<RankedPair> of(
      Segment a, Segment b, HandCodedReward truth, double margin) {
    double difference = perStep(a, truth) - perStep(b, truth);
    if (Math.abs(difference) < margin) {
      return Optional.empty();
    }
    return Optional.of(difference > 0 ? new RankedPair(a, b) : new RankedPair(b, a));
  }

  private static double perStep(Segment clip, HandCodedReward truth) {
    double sum = 0;
    for (int t = clip.lead(); t < clip.actions().size(); t++) {
      sum += truth.sum(clip.transition(t));
    }
    return sum / clip.length();
  }
}
