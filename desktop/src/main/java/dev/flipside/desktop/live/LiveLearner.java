package dev.flipside.desktop.live;

import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.report.ReportWriter;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A learner on a thread of its own. It hands over immutable values: the newest policy with the
 * reward it was trained on (older ones may be missed), and the figures of each iteration (none is
 * missed). Neither side ever waits for the other.
 */
public final class LiveLearner implements AutoCloseable {
  private static final long STOP_MILLIS = 20_000;

  private final RunDirectory run;
  private final ReportWriter report;
  private final AtomicReference<Learned> newest = new AtomicReference<>();
  private final Queue<TrainingProgress> progress = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Trainer> trainer = new AtomicReference<>();
  private final Worker worker;
  private volatile String waiting = "starting";
  private volatile boolean stopping;
  private volatile boolean saveAsked;
  private final AtomicLong saves = new AtomicLong();

  /**
   * What was learned at one moment.
   *
   * @param policy acts
   * @param terms names of the reward's terms
   * @param reward what it was trained on; for one thread
   */
  public record Learned(PolicySnapshot policy, List<String> terms, LiveReward reward) {}

  /** Makes the trainer, on the learner's thread: natives are loaded there. */
  @FunctionalInterface
  public interface TrainerMaker {
    Trainer make();
  }

  /**
   * Starts to learn.
   *
   * @param run where checkpoints, figures and the report go
   * @param provider of its environment
   * @param maker makes the trainer
   */
  public LiveLearner(RunDirectory run, EnvironmentProvider provider, TrainerMaker maker) {
    this.run = run;
    this.report = new ReportWriter(run, provider);
    this.worker = new Worker("flipside-learner", () -> learn(maker));
  }

  private void learn(TrainerMaker maker) {
    try (Trainer made = maker.make()) {
      trainer.set(made);
      waiting = "";
      if (saveAsked) {
        made.saveSoon();
      }
      if (!stopping) {
        made.run(new Ear());
      }
      say(report.write());
    }
  }

  /** A run that no person labels, from its newest checkpoint or from the beginning. */
  public static LiveLearner unattended(
      EnvironmentProvider provider, TrainingConfig config, RunDirectory run) {
    return new LiveLearner(
        run, provider, () -> Trainer.resume(provider, run, config, RunRewards::unattended));
  }

  private static void say(String trouble) {
    if (!trouble.isEmpty()) {
      System.err.println("flipside: " + trouble);
    }
  }

  /** Takes what the learner says. */
  private final class Ear implements TrainingListener {
    @Override
    public void progressed(TrainingProgress figures) {
      progress.add(figures);
    }

    @Override
    public void learned(PolicySnapshot policy, LiveReward reward) {
      newest.set(new Learned(policy, trainer.get().reward().termNames(), reward));
    }

    @Override
    public void saved(Path checkpoint) {
      saves.incrementAndGet();
      say(report.writeIfDue());
    }

    @Override
    public void waiting(String reason) {
      waiting = reason;
    }
  }

  /** Where checkpoints and figures go. */
  public RunDirectory run() {
    return run;
  }

  /** The newest policy, if there is one that was not taken yet. */
  public Optional<Learned> takeNewest() {
    return Optional.ofNullable(newest.getAndSet(null));
  }

  /** The next iteration's figures, if there are any that were not taken yet. */
  public Optional<TrainingProgress> takeProgress() {
    return Optional.ofNullable(progress.poll());
  }

  /** What the learner waits for; empty if it learns. */
  public String waiting() {
    return waiting;
  }

  /** Why learning broke off, in one sentence; empty if it did not. */
  public String failure() {
    return worker.failure();
  }

  /** Whether the learner has ended, by itself or by request. */
  public boolean finished() {
    return worker.finished();
  }

  /** Asks the learner for a checkpoint; {@link #saves} grows when it is on the disk. */
  public void saveSoon() {
    saveAsked = true;
    Trainer running = trainer.get();
    if (running != null) {
      running.saveSoon();
    }
  }

  /** Number of checkpoints written in this session. */
  public long saves() {
    return saves.get();
  }

  /** Asks the learner to end after this iteration, with a checkpoint. */
  public void stop() {
    stopping = true;
    Trainer running = trainer.get();
    if (running != null) {
      running.stop();
    }
  }

  /** Stops, and waits until the last checkpoint is on disk. */
  @Override
  public void close() {
    stop();
    worker.await(STOP_MILLIS);
  }
}
