package dev.flipside.agents.network;

import java.util.Optional;

/**
 * Keeps native libraries from writing to the error stream for a moment: PyTorch greets everybody
 * with a warning about a call in DJL that has no consequence and no switch.
 */
final class NativeStderr {
  private static final int STDERR = 2;
  private static final int WRITE_ONLY = 1;

  private NativeStderr() {}

  /** Runs {@code work} with the error stream closed to everybody; on Windows, just runs it. */
  static void silently(Runnable work) {
    Optional<CLibrary> library = CLibrary.find();
    int kept = library.map(c -> c.dup(STDERR)).orElse(-1);
    if (kept < 0) {
      work.run();
      return;
    }
    CLibrary c = library.orElseThrow();
    System.err.flush();
    int nowhere = c.open("/dev/null", WRITE_ONLY);
    try {
      c.dup2(nowhere, STDERR);
      work.run();
    } finally {
      c.dup2(kept, STDERR);
      c.close(kept);
      c.close(nowhere);
    }
  }
}
