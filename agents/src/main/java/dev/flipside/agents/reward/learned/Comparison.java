package dev.flipside.agents.reward.learned;

import java.util.List;

/**
 * One label as the reward nets see it.
 *
 * @param key names the label, so that a member's resample stays the same when labels are added
 * @param clips the clips that were compared, as drawn
 * @param shares how much each was held to be the best, [clips]
 */
public record Comparison(String key, List<ClipInputs> clips, float[] shares) {

  public Comparison {
    clips = List.copyOf(clips);
    if (clips.size() != shares.length) {
      throw new IllegalArgumentException(
          clips.size() + " clips need as many shares, not " + shares.length);
    }
  }

  /** Probability in (0, 1] that whoever guesses names the clip that was held to be the best. */
  public double chance() {
    return 1.0 / Math.max(2, shares.length);
  }

  /** Whether one clip was held to be better than the others. */
  public boolean decided() {
    float largest = 0;
    for (float share : shares) {
      largest = Math.max(largest, share);
    }
    return shares.length == 1 || largest > 0.5f;
  }
}
