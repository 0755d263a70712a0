package dev.flipside.desktop.spark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Spark has a shutdown hook of its own, which ends it at Ctrl-C. This one comes before that, and
 * waits until the study has stopped in order.
 */
final class BeforeSparkEnds implements AutoCloseable {
  // Spark's own is at 30 above that of file systems, 10.
  private static final int PRIORITY = 100;
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable hook = this::await;

  BeforeSparkEnds() {
    ShutdownHookManager.get().addShutdownHook(hook, PRIORITY, PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Does {@code work}, during which Spark does not end. */
  void waitFor(Runnable work) {
    try {
      work.run();
    } finally {
      ended.countDown();
    }
  }

  private void await() {
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
  }
}
