package dev.flipside.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The end of the program, by whatever it is asked for short of kill -9: first whoever registered
 * for it finishes, then the files that are just being written are written, and no other is begun.
 * So a signal leaves no half-written file behind.
 */
public final class Ending {
  private static final long PATIENCE_SECONDS = 10;

  private static final Set<Runnable> FIRST = new LinkedHashSet<>();
  private static final ReentrantReadWriteLock GATE = new ReentrantReadWriteLock(true);
  private static boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Ending::end, "flipside-end"));
  }

  private Ending() {}

  /**
   * Has {@code last} done, beside others and on a thread of its own, when the program ends. Whoever
   * comes when it is ending already waits for ever, and so begins nothing that nobody would finish.
   */
  public static void first(Runnable last) {
    boolean late;
    synchronized (FIRST) {
      late = ending;
      FIRST.add(last);
    }
    while (late) {
      LockSupport.park(FIRST);
    }
  }

  /** Takes {@code last} off again. */
  public static void forget(Runnable last) {
    synchronized (FIRST) {
      FIRST.remove(last);
    }
  }

  /** Begins to write a file; waits for ever if the program is about to be gone. */
  public static void begin() {
    GATE.readLock().lock();
  }

  /** Says that a file is whole, or given up; by the thread that began it. */
  public static void done() {
    GATE.readLock().unlock();
  }

  private static void end() {
    List<Thread> threads = new ArrayList<>();
    synchronized (FIRST) {
      ending = true;
      FIRST.forEach(last -> threads.add(new Thread(last, "flipside-last")));
    }
    try {
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      // Never given back: the program is gone when this returns.
      boolean shut = GATE.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!shut) {
        System.err.println(
            "flipside: a file is still being written, by a disk that does not answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
