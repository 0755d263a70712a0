package dev.flipside.desktop.cli;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.report.ReportWriter;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.file.ScratchFolder;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.runs.TrainedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs a trainer in the foreground: progress, Ctrl-C, and what to do next. */
final class TrainingSession {
  private final PrintWriter out;
  private final PrintWriter err;

  TrainingSession(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** A name for a new run in {@code folder} that is not taken. */
  static String freeName(Path folder, String wanted) {
    String name = wanted;
    for (int i = 2; Files.exists(folder.resolve(name)); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }

  /** Starts a run whose folder has just been made; removes it if it is refused before it is any. */
  void start(EnvironmentProvider provider, TrainingConfig config, RunDirectory run) {
    Trainer trainer;
    try {
      trainer = Trainer.start(provider, config, run, RunRewards::unattended);
    } catch (RuntimeException e) {
      new ScratchFolder(run.path()).close();
      throw e;
    }
    err.println("Training " + run.id() + " in " + run.path());
    try {
      run(trainer, run, new ReportWriter(run, provider));
    } catch (Refusal e) {
      // Such as answers to be replayed that are all about other clips.
      if (Checkpoints.of(run).newest().isEmpty()) {
        new ScratchFolder(run.path()).close();
      }
      throw e;
    }
  }

  /** Goes on with a run from its newest checkpoint and says what was lost. */
  void resume(EnvironmentProvider provider, TrainingConfig config, RunDirectory run) {
    long reached = stepsInMetrics(run.metrics());
    Trainer trainer = Trainer.resume(provider, run, config, RunRewards::unattended);
    long lost = reached - trainer.steps();
    err.printf(
        Locale.ROOT,
        "Resuming %s at step %,d of %,d%s%n",
        run.id(),
        trainer.steps(),
        config.totalSteps(),
        lost > 0
            ? String.format(
                Locale.ROOT, "; %,d steps after the last checkpoint are done again", lost)
            : "");
    if (trainer.steps() >= config.totalSteps()) {
      err.println("There is nothing left to do; --steps says how far to go on");
    }
    TrainedRun.remember(run, config);
    run(trainer, run, new ReportWriter(run, provider));
  }

  @SuppressWarnings("try") // The work is interruptible as long as this is open.
  private void run(Trainer trainer, RunDirectory run, ReportWriter writer) {
    try (Interruptible work = new Interruptible(trainer::stop);
        trainer) {
      try (Progress progress = new Progress(err, "Step", "", trainer.config().totalSteps())) {
        trainer.run(listener(progress, writer));
      }
      say(writer.write());
      report(trainer, run);
    }
  }

  private TrainingListener listener(Progress progress, ReportWriter writer) {
    return new TrainingListener() {
      @Override
      public void progressed(TrainingProgress p) {
        progress.at(p.steps(), figures(p));
      }

      @Override
      public void saved(Path checkpoint) {
        say(writer.writeIfDue());
      }

      @Override
      public void waiting(String reason) {
        if (!reason.isEmpty()) {
          err.println("Waiting: " + reason);
          err.flush();
        }
      }
    };
  }

  private void say(String trouble) {
    if (!trouble.isEmpty()) {
      err.println("flipside: " + trouble);
      err.flush();
    }
  }

  /** The figures of an iteration that fit beside a progress bar. */
  static String figures(TrainingProgress p) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%,.0f steps/s", p.stepsPerSecond()));
    if (!Double.isNaN(p.meanReturn())) {
      text.append(String.format(Locale.ROOT, ", return %.1f", p.meanReturn()));
    }
    for (Map.Entry<String, Double> first : p.outcome().entrySet()) {
      if (!first.getValue().isNaN()) {
        text.append(String.format(Locale.ROOT, ", %s %.1f", first.getKey(), first.getValue()));
      }
      break;
    }
    return text.toString();
  }

  private void report(Trainer trainer, RunDirectory run) {
    boolean whole = trainer.steps() >= trainer.config().totalSteps();
    String checkpoint =
        Checkpoints.of(run).newest().map(file -> file.getFileName().toString()).orElse("none");
    out.printf(
        Locale.ROOT,
        "%s after %,d of %,d steps; newest checkpoint %s; curves in %s%n",
        whole ? "Finished" : "Stopped",
        trainer.steps(),
        trainer.config().totalSteps(),
        checkpoint,
        run.report());
    String id = run.id();
    out.println(
        whole
            ? "Next: flipside watch " + id + ", flipside record " + id + ", flipside evaluate " + id
            : "Go on with: flipside train --resume " + id);
    out.flush();
  }

  /** The last step that the metrics tell of; 0 if they cannot be read. */
  private static long stepsInMetrics(Path metrics) {
    try {
      List<String> lines = Files.readAllLines(metrics);
      String last = lines.get(lines.size() - 1);
      int from = last.indexOf(',') + 1;
      return Long.parseLong(last.substring(from, last.indexOf(',', from)));
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
