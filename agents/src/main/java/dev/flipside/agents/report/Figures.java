package dev.flipside.agents.report;

import java.util.Locale;

/** Numbers as they stand in tables. */
public final class Figures {
  private Figures() {}

  /** Three significant digits or so, and an en dash for what is not a number. */
  public static String brief(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f";
    return value == 0 ? "0" : String.format(Locale.ROOT, format, value);
  }

  /** A share in whole percent. */
  public static String percent(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%.0f %%", 100 * share) : "–";
  }
}
