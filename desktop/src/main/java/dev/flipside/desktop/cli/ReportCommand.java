package dev.flipside.desktop.cli;

import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.report.ReportPicture;
import dev.flipside.agents.report.RunReport;
import dev.flipside.agents.tuning.Range;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.WriterLock;
import dev.flipside.desktop.film.RunStills;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.render.ScenePainter;
import dev.flipside.desktop.runs.TrainedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a run's report. */
@Command(
    name = "report",
    description = {
      "Writes report.html into a run's folder: what it is, what truly happened on held-out seeds,"
          + " curves, data cards of its labels, stills of unpicked episodes.",
      "One file that needs no network."
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private static final double STILL_SECONDS = 3;

  @Spec private CommandSpec command;
  @Mixin private Places places;

  @Parameters(paramLabel = "RUN", description = "Folder, ENVIRONMENT/NAME, or name of a run.")
  private String run;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      description = "Held-out episodes that are evaluated (default: ${DEFAULT-VALUE}).",
      defaultValue = "50")
  private int episodes;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Decides the episodes (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to (default: report.html in the run's folder).")
  private Path out;

  @Override
  @SuppressWarnings("try") // The lock is held, not used.
  public Integer call() throws IOException {
    Range.of(1, 1_000_000).check("--episodes", episodes);
    TrainedRun trained = TrainedRun.find(places.environments(), places.library(), run);
    if (out == null && places.library().isShipped(trained.run())) {
      throw new Refusal(
          "the run "
              + trained.run().id()
              + " came with the program and is never written to; say where to with --out FILE");
    }
    remark(trained.run());
    if (out == null) {
      try (WriterLock lock = trained.run().own()) {
        write(trained, trained.run().report());
      }
    } else {
      write(trained, out);
    }
    return 0;
  }

  private void write(TrainedRun trained, Path file) throws IOException {
    Evaluation evaluation;
    try (Progress progress =
        new Progress(command.commandLine().getErr(), "Episode", "", episodes)) {
      evaluation =
          new Evaluator(trained.scenario())
              .evaluate(
                  trained.policy().greedy(),
                  "greedy",
                  episodes,
                  seed,
                  played -> progress.at(played, ""));
    }
    RunReport.page(trained.run(), trained.provider(), Optional.of(evaluation), stills(trained))
        .write(file);
    command.commandLine().getOut().println(file);
  }

  /** Says what is odd about the labels: a line that was cut off, clips that are not there. */
  private void remark(RunDirectory directory) throws IOException {
    if (!Files.isRegularFile(directory.labels())) {
      return;
    }
    List<String> remarks = new ArrayList<>(PreferenceStore.remarks(directory.labels()));
    if (Files.isDirectory(directory.clips())) {
      List<Preference> labels = PreferenceStore.readLines(directory.labels());
      remarks.add(ClipStore.open(directory.clips()).unknownClips(PreferenceStore.latest(labels)));
    }
    PrintWriter err = command.commandLine().getErr();
    remarks.stream().filter(r -> !r.isEmpty()).forEach(r -> err.println("flipside: " + r));
    err.flush();
  }

  /** Two episodes, the first two of their seeds: nobody picked them. */
  private List<ReportPicture> stills(TrainedRun trained) throws IOException {
    List<ReportPicture> stills = new ArrayList<>();
    try (ScenePainter painter = ScenePainter.open(Look.of(Palette.LIGHT));
        Environment environment = trained.scenario().create(Start.STANDARD)) {
      for (int i = 0; i < 2; i++) {
        Take.Cast cast =
            new Take.Cast(trained.run().name(), "", trained.policy().greedy(), Optional.empty());
        long episode = Evaluator.heldOutSeed(seed, i);
        Take take =
            Take.play(environment, cast, trained.provider().metrics(), episode, STILL_SECONDS);
        String caption =
            "Held-out episode " + (i + 1) + ", its first " + (int) STILL_SECONDS + " s";
        stills.addAll(RunStills.of(take, STILL_SECONDS, caption, List.of(), painter));
      }
    }
    return stills;
  }
}
