package dev.flipside.agents.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs trials on the cores of this machine. */
public final class Cores implements TrialExecutor {
  /** Its name. */
  public static final String ID = "cores";

  /** For the service loader. */
  public Cores() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void run(
      List<TrialSpec> trials, TrialRunner here, Workplace place, StudyListener listener) {
    ExecutorService pool = Executors.newFixedThreadPool(place.workers());
    List<Future<?>> pending = new ArrayList<>();
    try {
      for (TrialSpec trial : trials) {
        pending.add(pool.submit(() -> run(trial, here, listener)));
      }
      for (Future<?> each : pending) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the study was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the study cannot go on: " + e.getCause().getMessage(), e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void run(TrialSpec trial, TrialRunner here, StudyListener listener) {
    if (listener.stopped()) {
      return;
    }
    listener.started(trial);
    Attempt.at(trial, here, listener).report(trial, listener);
  }
}
