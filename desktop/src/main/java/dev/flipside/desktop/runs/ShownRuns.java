package dev.flipside.desktop.runs;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.training.Trainer;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.desktop.film.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which runs are shown beside each other, or challenged, when nobody names any. */
public final class ShownRuns {
  private static final long RIVAL_SEED = 1;
  private static final double RIVAL_SECONDS = 20;

  private ShownRuns() {}

  /**
   * Runs of an environment to see beside each other: all that came with the program, and the user's
   * newest that went to its end; four at most, and perhaps none. Where fewer than two have come
   * with it, the user's newest fill up. What learns from answers and has none yet is never among
   * them: it shows nothing.
   */
  public static List<RunDirectory> sideBySide(RunLibrary library, String environment) {
    return sideBySide(library, environment, Pins.NONE);
  }

  /**
   * The same with runs that the user has pinned: they come in the place of the newest, and two or
   * more of one world are all that is shown of it.
   */
  public static List<RunDirectory> sideBySide(RunLibrary library, String environment, Pins pins) {
    List<RunDirectory> learned =
        library.list().stream()
            .filter(r -> r.isOf(environment) && Checkpoints.of(r).newest().isPresent())
            .filter(ShownRuns::wasTaught)
            .toList();
    List<RunDirectory> pinned =
        learned.stream().filter(r -> pins.ids().contains(r.id())).limit(4).toList();
    if (pinned.size() > 1) {
      return pinned;
    }
    List<RunDirectory> shipped = learned.stream().filter(library::isShipped).limit(4).toList();
    List<RunDirectory> own = learned.stream().filter(r -> !library.isShipped(r)).toList();
    Stream<RunDirectory> more =
        shipped.size() < 2
            ? own.stream().limit(4 - shipped.size())
            : own.stream().filter(ShownRuns::wentToItsEnd).limit(1);
    return Stream.of(shipped.stream(), pinned.isEmpty() ? more : pinned.stream())
        .flatMap(s -> s)
        .distinct()
        .limit(4)
        .toList();
  }

  /**
   * Whom a player may challenge: of the runs beside each other that learned from answers, the one
   * that truly does best in a while of its own; empty if there is none that can be played against.
   */
  public static Optional<TrainedRun> rival(RunLibrary library, EnvironmentProvider provider) {
    String main = provider.metrics().get(0).count();
    return sideBySide(library, provider.id()).stream()
        .filter(run -> run.manifest().reward().equals(RunRewards.FEEDBACK))
        .map(run -> TrainedRun.of(provider, run))
        .filter(c -> provider.pilot(c.scenario().settings()).isPresent())
        .max(Comparator.comparingDouble(c -> happened(c, main)));
  }

  private static double happened(TrainedRun run, String main) {
    List<Moment> moments = run.take(RIVAL_SEED, RIVAL_SECONDS).moments();
    return moments.get(moments.size() - 1).counts().getOrDefault(main, 0.0);
  }

  /** Whether there is an answer, if it is answers that it learns from. */
  private static boolean wasTaught(RunDirectory run) {
    if (!run.manifest().reward().equals(RunRewards.FEEDBACK)) {
      return true;
    }
    try {
      return Files.isRegularFile(run.labels()) && Files.size(run.labels()) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean wentToItsEnd(RunDirectory run) {
    try {
      return Checkpoints.of(run).read().steps() >= Trainer.config(run).totalSteps();
    } catch (Refusal e) {
      return false;
    }
  }
}
