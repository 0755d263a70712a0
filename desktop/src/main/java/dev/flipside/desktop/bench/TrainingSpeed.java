package dev.flipside.desktop.bench;

import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.core.file.ScratchFolder;
import java.io.IOException;
import java.util.List;

/** Control steps per second of the whole learning loop: physics, policy, advantages, updates. */
public final class TrainingSpeed {
  private static final double WARM_UP_SECONDS = 4;
  private static final int WARM_UP_ITERATIONS = 2;

  /** Name of the rate of one thread per second of its CPU. */
  public static final String PER_CPU = "training-per-cpu-second";

  private TrainingSpeed() {}

  /**
   * Trains for a while in a folder that is removed afterwards.
   *
   * @param threads 1, or more
   * @return the rate by the clock on the wall; for one thread also per second of its CPU
   */
  public static List<Measurement> measure(BenchedWorld subject, int threads) throws IOException {
    try (ScratchFolder folder = ScratchFolder.create();
        Trainer trainer = subject.training(folder.path(), threads)) {
      Stopwatch watch = new Stopwatch(trainer, subject.seconds());
      trainer.run(watch.listener());
      String note =
          subject.ppo().environments()
              + " x "
              + subject.ppo().rolloutSteps()
              + " steps, minibatch "
              + subject.ppo().minibatchSize()
              + ", "
              + subject.ppo().epochs()
              + " epochs";
      String name = "training-" + threads + (threads == 1 ? "-thread" : "-threads");
      Measurement rate = new Measurement(name, watch.rate(), "steps/s", note);
      return threads > 1
          ? List.of(rate)
          : List.of(
              rate,
              new Measurement(PER_CPU, watch.cpuRate(), "steps/s", "the same, per second of CPU"));
    }
  }

  /** Takes the time of whole iterations after the warm-up. */
  private static final class Stopwatch {
    private final Trainer trainer;
    private final double seconds;
    private final long start = System.nanoTime();
    private long beginSteps;
    private long beginNanos;
    private long endSteps;
    private long endNanos;
    private long beginCpu;
    private long endCpu;

    Stopwatch(Trainer trainer, double seconds) {
      this.trainer = trainer;
      this.seconds = seconds;
    }

    TrainingListener listener() {
      return progress -> {
        long now = System.nanoTime();
        boolean warm =
            progress.iteration() >= WARM_UP_ITERATIONS && now - start > WARM_UP_SECONDS * 1e9;
        if (beginNanos == 0 && warm) {
          beginNanos = now;
          beginSteps = progress.steps();
          beginCpu = CpuClock.nanos();
        } else if (beginNanos != 0) {
          endNanos = now;
          endSteps = progress.steps();
          endCpu = CpuClock.nanos();
          if (now - beginNanos > seconds * 1e9) {
            trainer.stop();
          }
        }
      };
    }

    double cpuRate() {
      return (endSteps - beginSteps) / ((endCpu - beginCpu) * 1e-9);
    }

    double rate() {
      return (endSteps - beginSteps) / ((endNanos - beginNanos) * 1e-9);
    }
  }
}
