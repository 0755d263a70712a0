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
  private long cpuSince;

  /** Notes a picture of {@code name}. */
  void drawn(String name, FrameClock clock) {
    if (!wanted) {
      return;
    }
    if (first) {
      first = false;
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      say(
          "first picture %.2f s after the start, %.2f s of CPU",
          (System.currentTimeMillis() - started) / 1000.0, cpuNanos() * 1e-9);
    }
    float seconds = (System.nanoTime() - since) * 1e-9f;
    if (!name.equals(screen)) {
      screen = name;
      clock.takeRate();
      begin();
    } else if (seconds > EVERY_SECONDS) {
      long cpu = cpuNanos() - cpuSince;
      float rate = clock.takeRate();
      say(
          "%s: %.1f pictures/s, %.1f ms of CPU per picture, quality %s",
          screen, rate, cpu * 1e-6 / (rate * seconds), clock.quality());
      begin();
    }
  }

  private void begin() {
    since = System.nanoTime();
    cpuSince = cpuNanos();
  }

  /** Processor time of the whole process: software rendering has threads of its own. */
  static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
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
