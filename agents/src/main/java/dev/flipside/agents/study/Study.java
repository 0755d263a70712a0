package dev.flipside.agents.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Every arm with every seed.
 *
 * @param name short name
 * @param arms at least one, with different names
 * @param seeds at least one, all different
 * @param <T> type of the arms' configuration
 */
public record Study<T>(String name, List<Arm<T>> arms, List<Long> seeds) {
  public Study {
    arms = List.copyOf(arms);
    seeds = List.copyOf(seeds);
    if (arms.isEmpty() || seeds.isEmpty()) {
      throw new IllegalArgumentException("a study needs at least one arm and one seed");
    }
    Set<String> names = new HashSet<>();
    for (Arm<T> arm : arms) {
      if (!names.add(arm.name())) {
        throw new IllegalArgumentException("two arms are called " + arm.name());
      }
    }
    if (new HashSet<>(seeds).size() < seeds.size()) {
      throw new IllegalArgumentException("a seed appears twice");
    }
  }

  /** Number of trials. */
  public int size() {
    return arms.size() * seeds.size();
  }

  /**
   * Runs every trial that is not in the table yet, and puts it there.
   *
   * @param runner runs one
   * @param table finished trials
   * @param workers trials that run at the same time, at least 1; results do not depend on it
   * @param listener hears of each
   * @return all results, seed by seed, arms in order
   */
  public List<TrialResult> run(
      TrialRunner<T> runner, TrialTable table, int workers, StudyListener listener) {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<TrialResult>> pending = new ArrayList<>();
      for (long seed : seeds) {
        for (Arm<T> arm : arms) {
          pending.add(pool.submit(() -> trial(arm, seed, runner, table, listener)));
        }
      }
      List<TrialResult> results = new ArrayList<>();
      for (Future<TrialResult> trial : pending) {
        results.add(await(trial));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> TrialResult trial(
      Arm<T> arm, long seed, TrialRunner<T> runner, TrialTable table, StudyListener listener) {
    Optional<TrialResult> known = table.find(arm.name(), seed, Fingerprint.of(arm.configuration()));
    if (known.isPresent()) {
      listener.finished(known.get(), true);
      return known.get();
    }
    listener.started(arm.name(), seed);
    TrialResult result = runner.run(arm, seed, listener);
    table.add(result);
    listener.finished(result, false);
    return result;
  }

  private static TrialResult await(Future<TrialResult> trial) {
    try {
      return trial.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the study was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
