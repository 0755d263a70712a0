package dev.flipside.desktop.cli;

import dev.flipside.agents.report.Still;
import dev.flipside.agents.rivals.RivalSetup;
import dev.flipside.agents.rivals.RivalTrial;
import dev.flipside.agents.study.Study;
import dev.flipside.agents.study.TrialResult;
import dev.flipside.agents.study.TrialTable;
import dev.flipside.core.environment.EnvironmentRegistry;
import dev.flipside.desktop.reproduce.MazeHeat;
import dev.flipside.desktop.reproduce.MazeReport;
import dev.flipside.desktop.reproduce.MazeRivals;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Dead ends, curiosity, search, and feedback. */
@Command(
    name = "maze",
    description = {
      "Learn mazes from a sparse reward, a tempting one, with curiosity, from answers, and by"
          + " search, and compare.",
      "Finished trials are kept: the same command goes on where it was stopped."
    },
    mixinStandardHelpOptions = true)
final class ReproduceMazeCommand implements Callable<Integer> {
  private static final int QUICK_ARMS = 7;

  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private StudyOptions options;

  @Option(names = "--quick", description = "One 7x7 layout for each method.")
  private boolean quick;

  @Option(
      names = "--layouts",
      split = ",",
      paramLabel = "S",
      description = "Layout seeds (default: 1400 to 1419, never used for tuning).")
  private List<Long> layouts = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for trials and report (default: ${DEFAULT-VALUE}).",
      defaultValue = "studies/maze")
  private Path out;

  @Override
  public Integer call() throws IOException {
    EnvironmentRegistry environments = places.environments();
    PrintWriter print = command.commandLine().getOut();
    options.check();
    List<Long> chosen = layouts.isEmpty() ? MazeRivals.FRESH_LAYOUTS : layouts;
    Study<RivalSetup> study = study(chosen);
    List<TrialResult> results;
    try (Progress progress =
        new Progress(
            command.commandLine().getErr(), "Hundredths of trials", "", 100L * study.size())) {
      RivalTrial trial =
          new RivalTrial(environments::provider, out.resolve("runs"), options.commandLine());
      TrialTable table = TrialTable.open(out.resolve("trials.jsonl"));
      results = study.run(trial, table, options.workers(), new StudyBar(progress, 100));
    }
    MazeReport report = new MazeReport(study.arms(), results);
    for (List<String> row : report.rows()) {
      print.printf(
          "%-22s n %2s solved %s (%s) sampled %s way %s steps %s labels %s CPU %s s%n",
          row.get(0),
          row.get(2),
          row.get(3),
          row.get(4),
          row.get(5),
          row.get(6),
          row.get(7),
          row.get(8),
          row.get(9));
    }
    List<Still> heat =
        new MazeHeat(environments::provider, out.resolve("runs")).stills(study, results);
    report.page(heat, options.commandLine()).write(out.resolve("report.html"));
    print.println("Report: " + out.resolve("report.html"));
    print.flush();
    return 0;
  }

  private Study<RivalSetup> study(List<Long> chosen) {
    var all = MazeRivals.chosen(options.arms(), options.steps());
    if (!quick) {
      return new Study<>("maze", all, chosen);
    }
    return new Study<>(
        "maze", all.subList(0, Math.min(QUICK_ARMS, all.size())), chosen.subList(0, 1));
  }
}
