package dev.flipside.desktop.live;

import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.desktop.figures.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says it when what a world is about has just happened, such as "Clean flip!", for a second and a
 * half; a second one in the same try is counted. Remembers the best try of the sitting. Belongs to
 * one thread.
 */
public final class Events {
  private static final float SECONDS = 1.5f;

  private final Optional<String> count;
  private long episode = -1;
  private double before;
  private float left;
  private String words = "";
  private boolean fresh;
  private Optional<Best> best = Optional.empty();

  /**
   * The try in which it happened most often, and of those the one in which it happened first.
   *
   * @param episode number of the try
   * @param times how often it happened
   * @param at when it happened for the last time, seconds of the try
   */
  public record Best(long episode, int times, float at) {
    private boolean beats(Best other) {
      return times > other.times || (times == other.times && at < other.at);
    }
  }

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
   * @param at seconds of the try
   * @param seconds since the last call
   */
  public String words(long running, Map<String, Double> counts, float at, float seconds) {
    double times = count.map(c -> counts.getOrDefault(c, 0.0)).orElse(0.0);
    if (running != episode) {
      episode = running;
      before = 0;
    }
    left -= seconds;
    fresh = false;
    if (times >= before + 1 && count.isPresent()) {
      left = SECONDS;
      fresh = true;
      Best now = new Best(running, (int) Math.round(times), at);
      best = best.filter(b -> !now.beats(b)).or(() -> Optional.of(now));
      words = named(count.get()) + (times >= 2 ? ", " + Math.round(times) + " in this try!" : "!");
    }
    before = times;
    return left > 0 ? words : "";
  }

  /** Whether it has happened at the last call of {@link #words}. */
  public boolean fresh() {
    return fresh;
  }

  /** The best try of the sitting; empty before it has happened at all. */
  public Optional<Best> best() {
    return best;
  }

  /** The same in one line; empty before it has happened at all. */
  public String bestWords() {
    return best.map(
            b ->
                "Best so far: "
                    + (b.times() == 1
                        ? named(count.orElseThrow()).toLowerCase(Locale.ROOT)
                            + " at "
                            + Numbers.clock(b.at())
                        : b.times() + " × " + named(count.orElseThrow()).toLowerCase(Locale.ROOT))
                    + ", try "
                    + b.episode())
        .orElse("");
  }

  /** How often it happened, of all that was counted. */
  public int times(Map<String, Double> counts) {
    return count.map(c -> (int) Math.round(counts.getOrDefault(c, 0.0))).orElse(0);
  }

  private static String named(String count) {
    String one = count.replace('-', ' ').replace('_', ' ').replaceFirst("s$", "");
    return Character.toUpperCase(one.charAt(0)) + one.substring(1);
  }
}
