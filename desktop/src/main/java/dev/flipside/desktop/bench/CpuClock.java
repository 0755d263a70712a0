package dev.flipside.desktop.bench;

import java.lang.management.ManagementFactory;

/**
 * The time that this thread has been computing, which other programs on the machine do not use up.
 */
final class CpuClock {
  private CpuClock() {}

  /** Nanoseconds of CPU of the current thread; the time of day where a machine cannot tell. */
  static long nanos() {
    var threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported()
        ? threads.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
