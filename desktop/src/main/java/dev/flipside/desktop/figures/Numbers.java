package dev.flipside.desktop.figures;

import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {
  private Numbers() {}

  /** Three digits or so: 0.123, 12.3, 1,234, 1.23 M; a dash for what is not a number. */
  public static String brief(double x) {
    double size = Math.abs(x);
    if (Double.isNaN(x)) {
      return "–";
    } else if (size >= 1e6) {
      return format("%.2f M", x / 1e6);
    } else if (size >= 100) {
      return format("%,.0f", x);
    } else if (size >= 10) {
      return format("%.1f", x);
    } else {
      return format("%.2f", x);
    }
  }

  /** How many of something that is counted whole: 0, 2,048, 1.23 M. */
  public static String whole(long n) {
    return n < 1_000_000 ? format("%,.0f", (double) n) : brief((double) n);
  }

  /** A whole number if it is one, otherwise one decimal. */
  public static String count(double x) {
    return x == Math.rint(x) ? format("%,.0f", x) : format("%,.1f", x);
  }

  /** Minutes and seconds. */
  public static String clock(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    return format("%d:%02d", whole / 60, whole % 60);
  }

  /** A number for an axis: no more digits than needed. */
  public static String tick(double x) {
    if (Math.abs(x) >= 1e6) {
      return trimmed("%.2f", x / 1e6) + " M";
    } else if (Math.abs(x) >= 1e4) {
      return trimmed("%.0f", x / 1e3) + " k";
    }
    return trimmed("%.3f", x);
  }

  private static String trimmed(String pattern, double x) {
    String text = format(pattern, x);
    if (text.contains(".")) {
      text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
    return text;
  }

  private static String format(String pattern, double x) {
    String text = String.format(Locale.ROOT, pattern, x);
    // What rounds to nothing has no sign.
    boolean nothing = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return nothing ? text.replace("-", "") : text.replace('-', '−');
  }

  private static String format(String pattern, long a, long b) {
    return String.format(Locale.ROOT, pattern, a, b);
  }
}
