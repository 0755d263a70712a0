package dev.flipside.desktop.cli;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.training.Trainer;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.screen.Destination;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looking at a run. */
@Command(
    name = "watch",
    description = "Watch a finished or running run in a window.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  @Mixin private Places places;
  @Mixin private WindowLook look;

  @Parameters(paramLabel = "RUN", description = "Folder, ENVIRONMENT/NAME, or name of a run.")
  private String run;

  @Override
  public Integer call() {
    EnvironmentRegistry registry = places.environments();
    RunDirectory directory = places.library().find(run);
    EnvironmentProvider provider = registry.provider(directory.manifest().environment());
    if (Checkpoints.of(directory).newest().isPresent()) {
      // A damaged checkpoint is better said here than in a window.
      TrainedRun.find(registry, places.library(), run);
    } else {
      directory
          .manifest()
          .requireVersion(
              Trainer.manifest(provider, Trainer.config(directory), "").environmentVersion());
    }
    look.mustOpen(registry, places.runs(), new Destination.Watch(directory));
    return 0;
  }
}
