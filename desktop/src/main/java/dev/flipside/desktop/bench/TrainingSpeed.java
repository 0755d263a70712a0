package dev.flipside.desktop.bench;

import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Control steps per second of the whole learning loop: physics, policy, advantages, updates. */
public final class TrainingSpeed {
  private static final double WARM_UP_SECONDS = 4;
  private static final int WARM_UP_ITERATIONS = 2;

  private TrainingSpeed() {}

  /**
   * Trains for a while in a folder that is removed afterwards.
   *
   * @param threads 1, or more
   */
  public static Measurement measure(Subject subject, int threads) throws IOException {
    Path folder = Files.createTempDirectory("flipside-bench");
    try {
      TrainingConfig config =
          TrainingConfig.of(
                  subject.provider().id(),
                  subject.settings().values(),
                  subject.provider().rewards(subject.settings()).get(0).id(),
                  1,
                  Long.MAX_VALUE / 2)
              .withPpo(subject.ppo())
              .withThreads(threads)
              .withCheckpointEvery(Long.MAX_VALUE / 2);
      RunDirectory run =
          RunDirectory.create(
              folder, "bench", Trainer.manifest(subject.provider(), config, "flipside bench"));
      try (Trainer trainer = Trainer.start(subject.provider(), config, run)) {
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
        return new Measurement(
            "training-" + threads + (threads == 1 ? "-thread" : "-threads"),
            watch.rate(),
            "steps/s",
            note);
      }
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
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
        } else if (beginNanos != 0) {
          endNanos = now;
          endSteps = progress.steps();
          if (now - beginNanos > seconds * 1e9) {
            trainer.stop();
          }
        }
      };
    }

    double rate() {
      return (endSteps - beginSteps) / ((endNanos - beginNanos) * 1e-9);
    }
  }
}
