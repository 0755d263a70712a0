package dev.flipside.agents.network;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few calls to the C library that are needed; the same names on every Unix. */
interface CLibrary extends Library {
  int dup(int descriptor);

  int dup2(int from, int to);

  int open(String path, int flags);

  int close(int descriptor);

  int setenv(String name, String value, int overwrite);

  /** The library; nothing on Windows, or where it cannot be called. */
  static Optional<CLibrary> find() {
    if (Platform.isWindows()) {
      return Optional.empty();
    }
    Logger log = LoggerFactory.getLogger(CLibrary.class);
    try {
      return Optional.of(Native.load(Platform.C_LIBRARY_NAME, CLibrary.class));
    } catch (UnsatisfiedLinkError e) {
      log.debug("the C library cannot be called", e);
      return Optional.empty();
    }
  }
}
