package dev.flipside.agents.network;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps native libraries from writing to the error stream for a moment: PyTorch greets everybody
 * with a warning about a call in DJL that has no consequence and no switch.
 */
final class NativeStderr {
  private static final Logger LOG = LoggerFactory.getLogger(NativeStderr.class);
  private static final int STDERR = 2;
  private static final int WRITE_ONLY = 1;

  private NativeStderr() {}

  /** The few calls that are needed; the same names on every Unix. */
  interface CLibrary extends Library {
    int dup(int descriptor);

    int dup2(int from, int to);

    int open(String path, int flags);

    int close(int descriptor);
  }

  /** Runs {@code work} with the error stream closed to everybody; on Windows, just runs it. */
  static void silently(Runnable work) {
    CLibrary c = library();
    int kept = c == null ? -1 : c.dup(STDERR);
    if (kept < 0) {
      work.run();
      return;
    }
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

  private static CLibrary library() {
    if (Platform.isWindows()) {
      return null;
    }
    try {
      return Native.load(Platform.C_LIBRARY_NAME, CLibrary.class);
    } catch (UnsatisfiedLinkError e) {
      LOG.debug("the C library cannot be called", e);
      return null;
    }
  }
}
