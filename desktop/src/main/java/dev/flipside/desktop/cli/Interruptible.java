package dev.flipside.desktop.cli;

import dev.flipside.core.Ending;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that Ctrl-C stops in order: the program ends when the work has ended, and not before. */
final class Interruptible implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Runnable onInterrupt;

  /**
   * @param stop asks the work to end soon; must return at once
   */
  Interruptible(Runnable stop) {
    onInterrupt =
        () -> {
          stop.run();
          try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    Ending.first(onInterrupt);
  }

  /** The work has ended. */
  @Override
  public void close() {
    done.countDown();
    Ending.forget(onInterrupt);
  }
}
