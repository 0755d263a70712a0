package dev.flipside.agents.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Maps values to pixels and finds round numbers to write beside an axis.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}, above {@code low}
 * @param from pixel of {@code low}
 * @param to pixel of {@code high}
 */
record Axis(double low, double high, double from, double to) {

  /** An axis over the finite values among {@code values}, widened a little if all are equal. */
  static Axis over(List<double[]> values, double from, double to) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] some : values) {
      for (double value : some) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    // Figures that never left zero are counts and shares: there is nothing below.
    if (low > high || (low == 0 && high == 0)) {
      low = 0;
      high = 1;
    }
    if (high - low < 1e-12 * Math.max(1, Math.abs(high))) {
      double margin = Math.max(0.5, 0.1 * Math.abs(high));
      low -= margin;
      high += margin;
    }
    return new Axis(low, high, from, to);
  }

  static boolean anyFinite(double[] values) {
    return Arrays.stream(values).anyMatch(Double::isFinite);
  }

  /** The same pixels with other ends where those are not NaN. */
  Axis withEnds(double lowest, double highest) {
    double l = Double.isNaN(lowest) ? low : lowest;
    double h = Double.isNaN(highest) ? high : highest;
    return new Axis(l, h > l ? h : l + 1, from, to);
  }

  /** The same pixels, with the ends moved outward to round numbers. */
  Axis rounded() {
    double step = step();
    return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, from, to);
  }

  /** Where {@code value} is. */
  double pixel(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** Round numbers between the ends, about five of them. */
  List<Double> ticks() {
    double step = step();
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private double step() {
    double rough = (high - low) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double share = rough / power;
    return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
  }

  /** A tick's value as people write it: 2.5M, 300k, 0.25. */
  static String text(double value) {
    double size = Math.abs(value);
    if (size >= 999_500) {
      return shortest(value / 1e6) + "M";
    }
    if (size >= 10_000) {
      return shortest(value / 1e3) + "k";
    }
    return shortest(value);
  }

  private static String shortest(double value) {
    String text = String.format(Locale.ROOT, Math.abs(value) < 0.1 ? "%.4f" : "%.2f", value);
    String cut = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    return cut.equals("-0") || cut.isEmpty() ? "0" : cut.replace('-', '\u2212');
  }
}
