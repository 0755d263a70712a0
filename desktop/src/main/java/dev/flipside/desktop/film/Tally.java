package dev.flipside.desktop.film;

import dev.flipside.core.environment.OutcomeMetric;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a viewer reads of one outcome metric while episodes go by: events are counted up ("3"),
 * shares say of how many ("2 of 3"), and quantities are means with their unit ("55.0 steps").
 *
 * @param name what is counted, in words
 * @param figure the number as it is shown; a dash where there is nothing to divide by yet
 * @param happened whether the count differs from zero
 */
public record Tally(String name, String figure, boolean happened) {
  private static final String SHARE = "share";
  private static final String RATE = "per minute";

  /**
   * One for each metric whose counts are known, in the metrics' order.
   *
   * @param metrics most important first
   * @param totals counts, summed over the episodes
   * @param episodes how many, the one that is being played included; at least 1
   */
  public static List<Tally> of(
      List<OutcomeMetric> metrics, Map<String, Double> totals, long episodes) {
    List<Tally> tallies = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (OutcomeMetric metric : metrics) {
      boolean known =
          totals.containsKey(metric.count())
              && (metric.per().isEmpty() || totals.containsKey(metric.per()));
      if (known) {
        double count = totals.get(metric.count());
        double of = metric.per().isEmpty() ? episodes : totals.get(metric.per());
        Tally tally = new Tally(name(metric), figure(metric, count, of), count != 0);
        if (names.add(tally.name())) {
          tallies.add(tally);
        }
      }
    }
    return tallies;
  }

  private static String name(OutcomeMetric metric) {
    boolean counted = metric.unit().equals(SHARE) || metric.unit().equals(RATE);
    return (counted ? metric.count() : metric.name()).replace('-', ' ').replace('_', ' ');
  }

  private static String figure(OutcomeMetric metric, double count, double of) {
    if (metric.unit().equals(RATE)) {
      return number(count);
    } else if (metric.unit().equals(SHARE)) {
      return number(count) + " of " + number(of);
    }
    return of == 0 ? "–" : mean(metric.scale() * count / of) + " " + metric.unit();
  }

  private static String mean(double x) {
    double size = Math.abs(x);
    return String.format(Locale.ROOT, size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%,.0f", x);
  }

  private static String number(double x) {
    return String.format(Locale.ROOT, x == Math.rint(x) ? "%,.0f" : "%,.1f", x);
  }
}
