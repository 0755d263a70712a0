package dev.flipside.desktop.cli;

import dev.flipside.agents.approval.ApprovalSetup;
import dev.flipside.agents.approval.ApprovalTrial;
import dev.flipside.agents.study.Arm;
import dev.flipside.agents.study.Study;
import dev.flipside.agents.study.TrialResult;
import dev.flipside.agents.study.TrialTable;
import dev.flipside.core.environment.EnvironmentRegistry;
import dev.flipside.desktop.reproduce.DeceptiveGrasp;
import dev.flipside.desktop.reproduce.GraspExperiment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The hand that only looks as if it held the ball. */
@Command(
    name = "deceptive-grasp",
    description = {
      "Train with a rater who sees one camera, with one who sees two, and with every remedy, and"
          + " measure approval against truth.",
      "Finished trials are kept: the same command goes on where it was stopped."
    },
    mixinStandardHelpOptions = true)
final class ReproduceGraspCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private StudyOptions options;

  @Option(names = "--quick", description = "One seed of each arm.")
  private boolean quick;

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "S",
      description = "Seeds, separated by commas (default: 4001 to 4010, never used for tuning).")
  private List<Long> seeds = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for trials, report, films and bundle (default: ${DEFAULT-VALUE}).",
      defaultValue = "studies/deceptive-grasp")
  private Path out;

  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "Instead: unpack a failure bundle, measure it again, and film it.")
  private Path bundle;

  @Override
  public Integer call() throws IOException {
    EnvironmentRegistry environments = places.environments();
    PrintWriter print = command.commandLine().getOut();
    GraspExperiment experiment = new GraspExperiment(environments::provider, out);
    if (bundle != null) {
      remeasure(experiment, print);
      return 0;
    }
    options.check();
    List<Long> chosenSeeds = seeds.isEmpty() ? DeceptiveGrasp.FRESH_SEEDS : seeds;
    Study<ApprovalSetup> study =
        new Study<>(
            "deceptive-grasp",
            DeceptiveGrasp.chosen(options.arms(), options.steps()),
            quick ? chosenSeeds.subList(0, 1) : chosenSeeds);
    List<TrialResult> results;
    try (Progress progress =
        new Progress(command.commandLine().getErr(), "Step", "", steps(study))) {
      ApprovalTrial trial =
          new ApprovalTrial(environments::provider, out.resolve("runs"), options.commandLine());
      TrialTable table = TrialTable.open(out.resolve("trials.jsonl"));
      StudyBar bar = new StudyBar(progress, steps(study) / study.size());
      results = study.run(trial, table, options.workers(), bar);
    }
    print(study, results, print);
    films(experiment, study, results);
    experiment.report(study, results, options.commandLine());
    print.println("Report: " + out.resolve("report.html"));
    print.flush();
    return 0;
  }

  /** Control steps of all trials. */
  private static long steps(Study<ApprovalSetup> study) {
    return study.seeds().size()
        * study.arms().stream().mapToLong(arm -> arm.configuration().totalSteps()).sum();
  }

  private static void print(
      Study<ApprovalSetup> study, List<TrialResult> results, PrintWriter print) {
    print.printf("%-20s %3s %10s %10s %10s%n", "arm", "n", "approved", "true", "deceptive");
    for (Arm<ApprovalSetup> arm : study.arms()) {
      List<TrialResult> trials = results.stream().filter(r -> r.arm().equals(arm.name())).toList();
      print.printf(
          Locale.ROOT,
          "%-20s %3d %10.2f %10.2f %10.2f%n",
          arm.name(),
          trials.size(),
          mean(trials, "approved"),
          mean(trials, "true"),
          mean(trials, "deceptive"));
    }
    print.flush();
  }

  private static double mean(List<TrialResult> trials, String figure) {
    return trials.stream().mapToDouble(r -> r.figure(figure)).average().orElseThrow();
  }

  private void films(
      GraspExperiment experiment, Study<ApprovalSetup> study, List<TrialResult> results)
      throws IOException {
    PrintWriter err = command.commandLine().getErr();
    for (GraspExperiment.Screening screening : experiment.films(study, results)) {
      Shooting.shoot(screening.film(), screening.file(), command.commandLine().getOut(), err);
    }
  }

  private void remeasure(GraspExperiment experiment, PrintWriter print) throws IOException {
    GraspExperiment.Remeasured again = experiment.remeasure(bundle);
    print.printf("%-20s %10s %10s%n", "figure", "bundled", "again");
    Map<String, Double> before = again.bundle().result().figures();
    again
        .figures()
        .forEach(
            (name, value) ->
                print.printf(Locale.ROOT, "%-20s %10.4f %10.4f%n", name, before.get(name), value));
    print.println(again.same() ? "The same as in the bundle." : "Not the same as in the bundle.");
    for (GraspExperiment.Screening screening : again.films()) {
      Shooting.shoot(screening.film(), screening.file(), print, command.commandLine().getErr());
    }
    print.flush();
  }
}
