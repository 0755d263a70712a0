package dev.flipside.desktop.live;

/**
 * Work on a thread of its own that lets the picture go first. Whatever it dies of, it is known that
 * it is dead, and why. Safe for several threads.
 */
public final class Worker {
  private final Thread thread;
  private volatile String failure = "";
  private volatile boolean finished;

  /** What is done; may fail in any way. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /** Begins at once. */
  public Worker(String name, Work work) {
    thread = new Thread(() -> run(work), name);
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Work work) {
    Background.lowerThisThread();
    try {
      work.run();
    } catch (Throwable e) {
      failure = e instanceof RuntimeException && e.getMessage() != null ? e.getMessage() : "" + e;
    } finally {
      finished = true;
    }
  }

  /** Why it broke off, in one sentence; empty if it did not. */
  public String failure() {
    return failure;
  }

  /** Whether it has ended, by itself or by request. */
  public boolean finished() {
    return finished;
  }

  /** Asks work that hears interruptions to end soon. */
  public void interrupt() {
    thread.interrupt();
  }

  /** Waits until it has ended, so many milliseconds at most. */
  public void await(long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
