package dev.flipside.desktop.figures;

import dev.flipside.core.environment.OutcomeMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a viewer reads of one outcome metric while episodes go by: events are counted up ("3"),
 * shares say of how many ("2 of 3"), and anything else is a mean ("1.44 m").
 *
 * @param name what is counted, in words
 * @param figure the number as it is shown, with its unit unless the name says it; a dash where
 *     there is nothing to divide by yet
 * @param happened whether the count differs from zero
 */
public record Tally(String name, String figure, boolean happened) {

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
      boolean each = metric.per().isEmpty();
      if (totals.containsKey(metric.count()) && (each || totals.containsKey(metric.per()))) {
        double of = each ? episodes : totals.get(metric.per());
        Tally tally = of(metric, totals.get(metric.count()), of);
        tallies.putIfAbsent(tally.name(), tally);
      }
    }
    return List.copyOf(tallies.values());
  }

  private static Tally of(OutcomeMetric metric, double count, double of) {
    return switch (metric.unit()) {
      case OutcomeMetric.PER_MINUTE ->
          new Tally(words(metric.count()), Numbers.count(count), count != 0);
      case OutcomeMetric.SHARE ->
          new Tally(
              words(metric.count()), Numbers.count(count) + " of " + Numbers.count(of), count != 0);
      default -> {
        String name = words(metric.name());
        String mean = Numbers.brief(of == 0 ? Double.NaN : metric.scale() * count / of);
        boolean said = of == 0 || List.of(name.split(" ")).contains(metric.unit());
        yield new Tally(name, said ? mean : (mean + " " + metric.unit()).strip(), count != 0);
      }
    };
  }

  private static String words(String name) {
    return name.replace('-', ' ').replace('_', ' ');
  }
}
