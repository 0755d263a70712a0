package dev.flipside.desktop.figures;

import dev.flipside.core.environment.OutcomeMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a viewer reads of one outcome metric while episodes go by: events are counted up ("3"),
 * shares say of how many ("2 of 3"), and anything else is a mean ("1.44", m).
 *
 * @param name what is counted, in words
 * @param figure the number as it is shown; a dash where there is nothing to divide by yet
 * @param unit of the figure; empty where it has none, or where the name says it
 * @param happened whether the count differs from zero
 */
public record Tally(String name, String figure, String unit, boolean happened) {

  /**
   * One for each metric whose counts are known, in the metrics' order; two that count the same are
   * shown once.
   *
   * @param metrics most important first
   * @param totals counts, summed over the episodes
   * @param episodes how many, the one that is being played included; at least 1
   */
  public static List<Tally> of(
      List<OutcomeMetric> metrics, Map<String, Double> totals, long episodes) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (OutcomeMetric metric : metrics) {
      Double count = totals.get(metric.count());
      Double of = metric.per().isEmpty() ? Double.valueOf(episodes) : totals.get(metric.per());
      if (count != null && of != null) {
        Tally tally = of(metric, count, of);
        tallies.putIfAbsent(tally.name(), tally);
      }
    }
    return List.copyOf(tallies.values());
  }

  private static Tally of(OutcomeMetric metric, double count, double of) {
    return switch (metric.unit()) {
      case OutcomeMetric.PER_MINUTE ->
          new Tally(words(metric.count()), Numbers.count(count), "", count != 0);
      case OutcomeMetric.SHARE -> {
        String figure = Numbers.count(count) + " of " + Numbers.count(of);
        yield new Tally(words(metric.count()), figure, "", count != 0);
      }
      default -> {
        String name = words(metric.name());
        String figure = Numbers.brief(of == 0 ? Double.NaN : metric.scale() * count / of);
        boolean said = List.of(name.split(" ")).contains(metric.unit());
        yield new Tally(name, figure, said ? "" : metric.unit(), count != 0);
      }
    };
  }

  private static String words(String name) {
    return name.replace('-', ' ').replace('_', ' ');
  }
}
