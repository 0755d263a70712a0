package dev.flipside.desktop.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every experiment of many trials can be told. */
final class StudyOptions {
  private static final int MOST_WORKERS = 4;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--arms",
      split = ",",
      paramLabel = "NAME",
      description = "Arms, separated by commas (default: all); a wrong name lists them.")
  private List<String> arms = new ArrayList<>();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Control steps of each trial, instead of the experiment's own number.")
  private Long steps;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Trials at the same time (default: one for each core, at most 4).")
  private Integer workers;

  /** Refuses what makes no sense. */
  void check() {
    BadInput.atLeast("--workers", workers(), 1);
    if (steps != null) {
      BadInput.atLeast("--steps", steps, 1);
    }
  }

  /** Names of the arms; empty means all. */
  List<String> arms() {
    return arms;
  }

  /** Control steps of each trial, or null for the experiment's own number. */
  Long steps() {
    return steps;
  }

  /** Trials at the same time. */
  int workers() {
    return workers == null
        ? Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors())
        : workers;
  }

  /** The command as it was typed. */
  String commandLine() {
    return "flipside "
        + String.join(" ", command.root().commandLine().getParseResult().originalArgs());
  }
}
