package dev.flipside.desktop.window.watch;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.report.ReportWriter;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.figures.Numbers;
import dev.flipside.desktop.live.Background;
import dev.flipside.desktop.runs.AnswerSheet;
import dev.flipside.desktop.runs.Outcomes;
import dev.flipside.desktop.runs.RunPlan;
import dev.flipside.desktop.runs.RunShelf;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** What can be done with one run of the list besides watching it. */
final class RunActions {
  private static final int EPISODES = 30;

  private final Desk desk;
  private final Runnable changed;
  private final Set<String> looked = new HashSet<>();
  private CompletableFuture<String> evaluating;
  private RunDirectory evaluated;
  private boolean asked;

  /**
   * @param changed what to do when there are other runs than before
   */
  RunActions(Desk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
  }

  /** Asks for another name. */
  void rename(RunDirectory run) {
    desk.type(
        "Rename " + run.name(),
        "Letters, digits, dots, hyphens and underscores.",
        run.name(),
        name -> refusing(() -> new RunShelf(desk.library()).rename(run, name)));
  }

  /** Asks whether to throw it away. */
  void delete(RunDirectory run) {
    if (desk.library().isShipped(run)) {
      desk.say("This run came with the program and stays as it is");
      return;
    }
    int answers = answers(run);
    desk.ask(
        "Delete " + run.name() + "?",
        answers == 0
            ? "Its folder with all checkpoints is deleted."
            : "Its folder is deleted, with " + answers + " answers that cannot be given again.",
        List.of(
            new Offer("Keep it", "", () -> {}),
            new Offer(
                "Delete it", "", () -> refusing(() -> new RunShelf(desk.library()).delete(run)))));
  }

  private static int answers(RunDirectory run) {
    try {
      return Files.isRegularFile(run.labels())
          ? PreferenceStore.latest(PreferenceStore.readLines(run.labels())).size()
          : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private void refusing(Runnable deed) {
    try {
      deed.run();
      changed.run();
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
    }
  }

  /** Writes its answers as a table. */
  void export(RunDirectory run) {
    try {
      Path file = AnswerSheet.write(run, desk.runs().resolve("exports"));
      desk.say("The answers are in " + file);
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
    }
  }

  /** Sets up another run with the same choices. */
  void duplicate(RunDirectory run) {
    try {
      TrainingConfig config = Trainer.config(run);
      EnvironmentProvider provider = desk.environments().provider(config.environment());
      desk.go(new Destination.RunSetup(RunPlan.like(config, provider)));
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }

  /** Opens its report; writes it first if it is not there. */
  void report(RunDirectory run) {
    try {
      boolean shipped = desk.library().isShipped(run);
      Path file = shipped ? exported(run) : run.report();
      if (!Files.isRegularFile(file)) {
        EnvironmentProvider provider = desk.environments().provider(run.manifest().environment());
        ReportWriter writer = new ReportWriter(run, provider);
        if (shipped) {
          write(writer, file);
        } else {
          run.owned(() -> write(writer, file));
        }
      }
      desk.open("The report", file);
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
    }
  }

  private static void write(ReportWriter writer, Path file) {
    String refused = writer.write(file);
    if (!refused.isEmpty()) {
      throw new Refusal(refused);
    }
  }

  /** Nothing is written into the folder of a run that came with the program. */
  private Path exported(RunDirectory run) {
    return desk.runs().resolve("exports").resolve(run.id().replace('/', '-') + "-report.html");
  }

  /** Finds out, beside the picture, what truly happens in fresh episodes. */
  void evaluate(RunDirectory run) {
    if (evaluating != null && !evaluated.equals(run)) {
      desk.say("One moment: " + evaluated.name() + " is being evaluated");
      return;
    }
    asked = true;
    desk.say(EPISODES + " fresh episodes of " + run.name() + " are being played …");
    if (evaluating == null) {
      begin(run);
    }
  }

  /**
   * Finds out by itself, of one run after another, what nobody has found out of it yet; once as
   * long as the list is open, since a run that learns is never done.
   */
  void evaluateNext(List<RunDirectory> runs) {
    if (evaluating != null) {
      return;
    }
    runs.stream()
        .filter(run -> looked.add(run.id()) && known(run).isEmpty())
        .findFirst()
        .ifPresent(
            run -> {
              asked = false;
              begin(run);
            });
  }

  /** What was found out of a run as it stands. */
  Optional<Outcomes.Outcome> known(RunDirectory run) {
    return Checkpoints.of(run)
        .newest()
        .map(Checkpoints::steps)
        .flatMap(steps -> Outcomes.in(desk.runs()).of(run, steps));
  }

  private void begin(RunDirectory run) {
    evaluated = run;
    looked.add(run.id());
    evaluating =
        CompletableFuture.supplyAsync(
            () -> figures(run),
            task -> {
              Thread thread =
                  new Thread(
                      () -> {
                        Background.lowerThisThread();
                        task.run();
                      },
                      "flipside-evaluate");
              thread.setDaemon(true);
              thread.start();
            });
  }

  private String figures(RunDirectory run) {
    String world = run.manifest().environment();
    TrainedRun trained = TrainedRun.of(desk.environments().provider(world), run);
    Evaluation evaluation =
        new Evaluator(trained.scenario())
            .evaluate(trained.policy().greedy(), "greedy", EPISODES, 0);
    long steps = trained.policy().steps();
    evaluation.figures().stream()
        .findFirst()
        .ifPresent(f -> Outcomes.in(desk.runs()).keep(run, f, EPISODES, steps));
    return evaluation.figures().stream()
        .map(
            f ->
                String.join(
                    "  ",
                    f.title(),
                    Numbers.brief(f.value()),
                    f.interval().words(EPISODES, Numbers::brief),
                    f.unit()))
        .collect(Collectors.joining("\n"));
  }

  /** Shows what was found out, once it is. */
  void advance() {
    if (evaluating == null || !evaluating.isDone() || desk.covered()) {
      return;
    }
    CompletableFuture<String> done = evaluating;
    evaluating = null;
    try {
      changed.run();
      if (!asked) {
        done.join();
        return;
      }
      desk.ask(
          evaluated.id(),
          EPISODES
              + " held-out episodes, mean action, 95 % intervals, at "
              + String.format(Locale.ROOT, "%,d", Checkpoints.of(evaluated).read().steps())
              + " steps:\n\n"
              + done.join(),
          List.of(new Offer("Thanks", "", () -> {})));
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (asked) {
        desk.say(String.valueOf(cause.getMessage()));
      }
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }
}
