package dev.flipside.desktop.window.watch;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.runs.RunShelf;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Going on with a run that was stopped, or further than it was meant to go. */
final class FurtherLearning {
  private static final long MORE_STEPS = 1_000_000;

  private FurtherLearning() {}

  /** Asks how far to go on with {@code run}, or says why that cannot be. */
  static void ask(Desk desk, RunDirectory run) {
    try {
      if (desk.library().isShipped(run)) {
        desk.say("This run came with the program and stays as it is; train one of your own");
        return;
      }
      TrainingConfig config = Trainer.config(run);
      EnvironmentProvider provider = desk.environments().provider(config.environment());
      Optional<String> person = LabelRuns.personOf(run);
      if (RunShelf.isLearning(run)) {
        desk.say("This run is learning right now, in another window or program");
      } else if (person.isPresent()) {
        LabelRuns labelled = new LabelRuns(desk.runs(), person.get());
        desk.go(new Destination.Label(labelled.goOn(provider, run, List.of())));
      } else {
        askHowFar(desk, run, config);
      }
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
    }
  }

  private static void askHowFar(Desk desk, RunDirectory run, TrainingConfig config) {
    long steps = Checkpoints.of(run).read().steps();
    List<Offer> choices = new ArrayList<>();
    if (steps < config.totalSteps()) {
      choices.add(
          new Offer(
              String.format(Locale.ROOT, "To its end, %,d steps", config.totalSteps()),
              "",
              () -> learn(desk, run, config)));
    }
    long further = Math.max(steps, config.totalSteps()) + MORE_STEPS;
    choices.add(
        new Offer(
            String.format(Locale.ROOT, "To %,d steps", further),
            "",
            () -> learn(desk, run, config.withTotalSteps(further))));
    choices.add(new Offer("Leave it as it is", "", () -> {}));
    desk.ask(
        "Go on learning?",
        String.format(Locale.ROOT, "%s has learned for %,d steps.", run.name(), steps),
        choices);
  }

  private static void learn(Desk desk, RunDirectory run, TrainingConfig config) {
    try {
      run.owned(() -> TrainedRun.remember(run, config));
      desk.go(new Destination.Train(run, config));
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
    }
  }
}
