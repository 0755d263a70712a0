package dev.flipside.agents.training;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.evaluation.OutcomeTally;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.run.RunDirectory;
import java.util.List;
import java.util.Map;

/** Figures of each iteration, into the run's metrics and TensorBoard files. */
final class TrainingLog implements AutoCloseable {
  private final OutcomeTally outcomes;
  private final EpisodeReturns returns;
  private MetricsFile metrics;
  private EventFile events;
  private long begin;

  /**
   * @param outcomeMetrics what evaluation reports
   * @param worlds that are stepped at once
   */
  TrainingLog(List<OutcomeMetric> outcomeMetrics, int worlds) {
    this.outcomes = new OutcomeTally(outcomeMetrics);
    this.returns = new EpisodeReturns(worlds);
  }

  /** Opens the files; what they hold of later steps than {@code steps} is cut off. */
  void open(RunDirectory run, long steps) {
    metrics = new MetricsFile(run.metrics(), steps);
    events = new EventFile(run.path(), steps);
    begin = System.nanoTime();
  }

  /** Where what truly happens is counted. */
  OutcomeTally outcomes() {
    return outcomes;
  }

  /**
   * Writes down one iteration.
   *
   * @param steps after it
   * @param start when it began, by the clock of {@link System#nanoTime}
   * @param terms names of the reward's terms
   * @param figures what the learners say about it
   */
  TrainingProgress add(
      long iteration,
      long steps,
      long totalSteps,
      long start,
      RolloutBuffer rollouts,
      List<String> terms,
      Map<String, Double> figures) {
    long now = System.nanoTime();
    TrainingProgress progress =
        new TrainingProgress(
            iteration,
            steps,
            totalSteps,
            (now - begin) * 1e-9,
            rollouts.size() / ((now - start) * 1e-9),
            returns.absorb(rollouts),
            EpisodeReturns.terms(rollouts, terms),
            outcomes.take(),
            figures);
    metrics.append(progress);
    events.append(progress);
    return progress;
  }

  void save(Checkpoint.Builder checkpoint) {
    returns.save(checkpoint);
  }

  void restore(Checkpoint checkpoint) {
    returns.restore(checkpoint);
  }

  @Override
  public void close() {
    if (events != null) {
      events.close();
    }
  }
}
