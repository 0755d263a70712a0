package dev.flipside.desktop.live;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/** Lets the picture go first where the learner and the screen share processors. */
public final class Background {
  private static final int PROCESS = 0;
  private static final int THIS_ONE = 0;
  private static final int NICENESS = 10;

  private Background() {}

  /** The one function of the C library that is needed; named as it is there. */
  private interface LibC extends Library {
    int setpriority(int which, int who, int niceness);
  }

  /**
   * Gives this thread, and those that it starts later, a lower priority than the others. On Linux
   * Java's own priorities do nothing, and the kernel keeps one for each thread; elsewhere Java's
   * do.
   */
  @SuppressWarnings("ThreadPriorityCheck") // Nothing is right or wrong by it, only smoother.
  public static void lowerThisThread() {
    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    if (!Platform.isLinux()) {
      return;
    }
    try {
      Native.load("c", LibC.class).setpriority(PROCESS, THIS_ONE, NICENESS);
    } catch (LinkageError e) {
      // A C library of another name: learning is not wrong without it, only less polite.
      return;
    }
  }
}
