package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.Cores;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.StudyLock;
import dev.flipside.agents.experiment.Trial;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.experiment.TrialRunner;
import dev.flipside.agents.experiment.TrialSpec;
import dev.flipside.agents.experiment.TrialTable;
import dev.flipside.agents.experiment.Workplace;
import dev.flipside.desktop.live.Background;
import dev.flipside.desktop.live.Worker;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.render.ScenePainter;
import dev.flipside.desktop.video.VideoFile;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A study that is run, or whose report is written, in the background, with the right to write its
 * folder. It ends when it is told: trials stop with a checkpoint, films that are half done vanish,
 * and what has finished is kept. Safe for several threads.
 */
public final class LiveStudy implements AutoCloseable {
  private static final long STOP_MILLIS = 30_000;

  private final Experiment experiment;
  private final Findings before;
  private final List<TrialSpec> trials;
  private final Workplace place;
  private final StudyLines lines;
  private final StudyProgress progress;
  private final Worker worker;
  private volatile boolean stopping;
  private volatile String doing = "";

  private LiveStudy(
      Experiment experiment,
      Findings before,
      List<TrialSpec> trials,
      Workplace place,
      StudyLines lines) {
    this.experiment = experiment;
    this.before = before;
    this.trials = trials;
    this.place = place;
    this.lines = lines;
    this.progress = new StudyProgress(before);
    this.worker = new Worker("flipside-study", this::work);
  }

  /**
   * Begins to run every trial that has not finished, and then writes the report.
   *
   * @param before the study, and what has finished
   * @param place where, and how many trials at the same time
   * @param lines that make it again
   */
  public static LiveStudy run(
      Experiment experiment, Findings before, Workplace place, StudyLines lines) {
    return new LiveStudy(experiment, before, before.study().trials(), place, lines);
  }

  /** Begins to write the report of what has finished. */
  public static LiveStudy report(
      Experiment experiment, Findings before, Workplace place, StudyLines lines) {
    return new LiveStudy(experiment, before, List.of(), place, lines);
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private void work() throws IOException {
    try (StudyLock lock =
        trials.isEmpty() ? StudyLock.report(before.folder()) : StudyLock.whole(before.folder())) {
      TrialTable table = TrialTable.open(before.folder());
      doing = "running";
      Study.Outcome outcome =
          before.study().run(trials, new Cores(), runner(), place, table, new Ear());
      if (!stopping && !outcome.results().isEmpty()) {
        doing = "writing the report";
        Findings after =
            new Findings(before.study(), outcome, before.environments(), before.folder());
        new Publication(experiment, after, lines).write(this::shoot);
      }
    } catch (CancellationException e) {
      // A film that was half done has vanished; what has finished is kept.
      return;
    } finally {
      doing = "";
    }
  }

  /** Runs trials here, and lets the picture go first. */
  private TrialRunner runner() {
    Trial here = new Trial(before.environments(), place.runs(), place.command());
    return (trial, listener) -> {
      Background.lowerThisThread();
      return here.run(trial, listener);
    };
  }

  private void shoot(Findings.Screening film) throws IOException {
    doing = "the report is there, filming";
    try (ScenePainter painter = ScenePainter.open(Look.of(Palette.LIGHT));
        VideoFile video = VideoFile.create(film.file(), film.film().spec())) {
      film.film()
          .shoot(
              painter,
              video,
              done -> {
                if (stopping) {
                  throw new CancellationException("the film was stopped");
                }
              });
    }
  }

  /** Takes what the trials say. */
  private final class Ear implements StudyListener {
    @Override
    public void started(TrialSpec trial) {
      progress.started(trial);
    }

    @Override
    public void progressed(TrialSpec trial, double share) {
      progress.progressed(trial, share);
    }

    @Override
    public void finished(TrialSpec trial, TrialResult result, boolean remembered) {
      progress.finished(trial, result, remembered);
    }

    @Override
    public void failed(TrialSpec trial, String reason) {
      progress.failed(trial, reason);
    }

    @Override
    public boolean stopped() {
      return stopping;
    }
  }

  /** How far each arm is. */
  public StudyProgress progress() {
    return progress;
  }

  /** What it does right now, in a word or two; empty before it begins and after it has ended. */
  public String doing() {
    return stopping && !finished() ? "stopping" : doing;
  }

  /** Why it broke off, in one sentence; empty if it did not. */
  public String failure() {
    return worker.failure();
  }

  /** Whether it has ended, by itself or by request. */
  public boolean finished() {
    return worker.finished();
  }

  /** Asks it to end; trials that run leave a checkpoint. */
  public void stop() {
    stopping = true;
  }

  /** Stops it, and waits until it has ended. */
  @Override
  public void close() {
    stop();
    worker.await(STOP_MILLIS);
  }
}
