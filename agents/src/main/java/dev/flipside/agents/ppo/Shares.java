package dev.flipside.agents.ppo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that is shared between the calling thread and others. Nothing of it is still running when
 * {@link #run} has returned or thrown, so that whoever called may close what the work uses.
 */
final class Shares implements AutoCloseable {
  private final ExecutorService others;

  /**
   * @param name of the threads
   * @param count of other threads, at least 1; they are made when they are first needed
   */
  Shares(String name, int count) {
    others =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs all shares side by side, the first on the calling thread, and waits for all of them, also
   * if one fails or the calling thread is interrupted.
   *
   * @throws RuntimeException or Error, the first that a share ended with
   */
  void run(List<Runnable> shares) {
    List<Future<?>> running = new ArrayList<>();
    Throwable failure = null;
    try {
      for (Runnable share : shares.subList(1, shares.size())) {
        running.add(others.submit(share));
      }
      shares.get(0).run();
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    boolean interrupted = false;
    for (Future<?> each : running) {
      boolean back = false;
      while (!back) {
        try {
          each.get();
          back = true;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          back = true;
          failure = first(failure, e.getCause());
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
  }

  private static Throwable first(Throwable before, Throwable now) {
    if (before == null) {
      return now;
    }
    if (before != now) {
      before.addSuppressed(now);
    }
    return before;
  }

  @Override
  public void close() {
    others.shutdown();
  }
}
