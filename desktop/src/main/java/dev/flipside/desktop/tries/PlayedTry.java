package dev.flipside.desktop.tries;

import dev.flipside.core.episode.Episode;
import java.util.Map;

/**
 * A try that has ended.
 *
 * @param episode what happened
 * @param outcome what truly happened, counts by name
 */
public record PlayedTry(Episode episode, Map<String, Double> outcome) {
  public PlayedTry {
    outcome = Map.copyOf(outcome);
  }

  /** How long it took, simulated seconds. */
  public float seconds() {
    return episode.frames().get(episode.length()).seconds();
  }
}
