package dev.flipside.desktop.window;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How fast the window is, for whoever starts the program with {@code -Dflipside.window.stats=true}:
 * seconds from the start of the process to the first picture, and pictures per second by screen.
 */
final class WindowStats {
  private static final float EVERY_SECONDS = 5;

  private final boolean wanted = Boolean.getBoolean("flipside.window.stats");
  private boolean first = true;
  private String screen = "";
  private long since = System.nanoTime();

  /** Notes a picture of {@code name}. */
  void drawn(String name, FrameClock clock) {
    if (!wanted) {
      return;
    }
    if (first) {
      first = false;
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      say("first picture %.2f s after the start", (System.currentTimeMillis() - started) / 1000.0);
    }
    float seconds = (System.nanoTime() - since) * 1e-9f;
    if (!name.equals(screen)) {
      screen = name;
      clock.takeRate();
      since = System.nanoTime();
    } else if (seconds > EVERY_SECONDS) {
      say("%s: %.1f pictures/s, quality %s", screen, clock.takeRate(), clock.quality());
      since = System.nanoTime();
    }
  }

  /** Says goodbye. */
  void report() {
    if (wanted) {
      say("closed");
    }
  }

  private static void say(String pattern, Object... values) {
    System.out.println("window: " + String.format(Locale.ROOT, pattern, values));
  }
}
