package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunManifest;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.screen.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Trained runs side by side. */
@Command(
    name = "compare",
    description = {
      "Two to four runs of one environment side by side, in a window: same seed, same clock, what"
          + " each is paid and what truly happens.",
      "flipside record RUN RUN writes the same as a film, without a display."
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Mixin private Places places;
  @Mixin private WindowLook look;

  @Parameters(
      paramLabel = "RUN",
      arity = "2..4",
      description = "Folder, ENVIRONMENT/NAME, or name of a run.")
  private List<String> subjects = new ArrayList<>();

  @Override
  public Integer call() {
    if (subjects.size() < 2 || subjects.size() > 4) {
      throw new Refusal("two to four runs can be compared, not " + subjects.size());
    }
    EnvironmentRegistry registry = places.environments();
    List<TrainedRun> runs = new ArrayList<>();
    for (String subject : subjects) {
      RunDirectory run = places.library().find(subject);
      RunManifest manifest = run.manifest();
      if (!runs.isEmpty() && !manifest.environment().equals(runs.get(0).provider().id())) {
        throw new Refusal(
            "the run "
                + run.id()
                + " is of "
                + manifest.environment()
                + " and cannot stand beside one of "
                + runs.get(0).provider().id());
      }
      runs.add(TrainedRun.of(registry.provider(manifest.environment()), run));
    }
    look.mustOpen(registry, places.runs(), new Destination.Compare(runs));
    return 0;
  }
}
