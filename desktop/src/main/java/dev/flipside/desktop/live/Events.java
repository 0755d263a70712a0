package dev.flipside.desktop.live;

import dev.flipside.core.environment.OutcomeMetric;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says it when what a world is about has just happened, such as "Clean flip!", for a second and a
 * half; a second one in the same try is counted. Belongs to one thread.
 */
public final class Events {
  private static final float SECONDS = 1.5f;

  private final Optional<String> count;
  private long episode = -1;
  private double before;
  private float left;
  private String words = "";

  /**
   * @param metrics of the world, most important first; what the first one counts is the event
   */
  public Events(List<OutcomeMetric> metrics) {
    this.count =
        metrics.stream()
            .findFirst()
            .filter(m -> m.higherIsBetter() && !m.unit().isEmpty())
            .filter(
                m ->
                    m.unit().equals(OutcomeMetric.PER_MINUTE)
                        || m.unit().equals(OutcomeMetric.SHARE))
            .map(OutcomeMetric::count);
  }

  /**
   * What is to be said now; empty if nothing.
   *
   * @param running number of the try
   * @param counts what truly happened in it so far
   * @param seconds since the last call
   */
  public String words(long running, Map<String, Double> counts, float seconds) {
    double now = count.map(c -> counts.getOrDefault(c, 0.0)).orElse(0.0);
    if (running != episode) {
      episode = running;
      before = 0;
    }
    left -= seconds;
    if (now >= before + 1 && count.isPresent()) {
      left = SECONDS;
      words = named(count.get()) + (now >= 2 ? ", " + Math.round(now) + " in this try!" : "!");
    }
    before = now;
    return left > 0 ? words : "";
  }

  private static String named(String count) {
    String one = count.replace('-', ' ').replace('_', ' ').replaceFirst("s$", "");
    return Character.toUpperCase(one.charAt(0)) + one.substring(1);
  }
}
