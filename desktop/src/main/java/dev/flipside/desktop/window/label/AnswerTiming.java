package dev.flipside.desktop.window.label;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long it takes from a key press to the next clips: measured from the answer to the moment at
 * which the picture with the next clips is about to be drawn.
 */
public final class AnswerTiming {
  private static final int MOST = 10_000;

  private final boolean wanted = Boolean.getBoolean("flipside.window.stats");
  private final long[] nanos = new long[MOST];
  private int count;
  private long answeredAt;

  /** An answer was given. */
  void answered() {
    answeredAt = System.nanoTime();
  }

  /** Clips are there to be drawn. */
  void shown() {
    if (answeredAt != 0 && count < MOST) {
      nanos[count++] = System.nanoTime() - answeredAt;
    }
    answeredAt = 0;
  }

  /** Prints median and 99th percentile, if somebody asked for such figures. */
  void report() {
    if (wanted && count > 0) {
      long[] sorted = Arrays.copyOf(nanos, count);
      Arrays.sort(sorted);
      System.out.println(
          String.format(
              Locale.ROOT,
              "window: answer to next clips, %d answers: median %.2f ms, p99 %.2f ms, most %.2f ms",
              count,
              sorted[count / 2] / 1e6,
              sorted[(int) Math.ceil(0.99 * count) - 1] / 1e6,
              sorted[count - 1] / 1e6));
    }
  }
}
