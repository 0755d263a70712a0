package dev.flipside.desktop.window.tour;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.live.Background;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Makes what a run will start from while somebody still does something else, so that nobody waits
 * for it later. The run makes it itself where this came too late, or failed.
 */
final class StartAhead {
  private final CompletableFuture<Checkpoint> made = new CompletableFuture<>();

  /**
   * @param config of the run; starts from demonstrations
   */
  StartAhead(Scenario scenario, TrainingConfig config) {
    Thread maker =
        new Thread(
            () -> {
              Background.lowerThisThread();
              try {
                made.complete(StartPoint.clone(scenario, config));
              } catch (RuntimeException | Error e) {
                made.completeExceptionally(e);
              }
            },
            "flipside-start");
    maker.setDaemon(true);
    maker.start();
  }

  /** Puts it into a run that has just been made, if it is there. */
  void into(RunDirectory run) {
    try {
      Checkpoint start = made.getNow(null);
      if (start != null) {
        start.write(StartPoint.file(run));
      }
    } catch (CompletionException e) {
      // The run will say what is wrong when it tries for itself.
      return;
    }
  }
}
