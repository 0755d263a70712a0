package dev.flipside.desktop.cli;

import dev.flipside.agents.experiment.Cores;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyFile;
import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.StudyLock;
import dev.flipside.agents.experiment.Trial;
import dev.flipside.agents.experiment.TrialExecutor;
import dev.flipside.agents.experiment.TrialSpec;
import dev.flipside.agents.experiment.TrialTable;
import dev.flipside.agents.experiment.Workplace;
import dev.flipside.agents.tuning.Range;
import dev.flipside.core.Refusal;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.experiments.BlindVote;
import dev.flipside.desktop.experiments.Experiment;
import dev.flipside.desktop.experiments.Experiments;
import dev.flipside.desktop.experiments.Findings;
import dev.flipside.desktop.experiments.Publication;
import dev.flipside.desktop.experiments.Remeasured;
import dev.flipside.desktop.experiments.StudyLines;
import dev.flipside.desktop.experiments.StudyReport;
import dev.flipside.desktop.experiments.VoteBook;
import dev.flipside.desktop.window.screen.Destination;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tables of trials, from first to report. */
@Command(
    name = "study",
    aliases = "reproduce",
    description = {
      "Run a study: trials over seeds, table with intervals, curves, stills, films, report.html. Some"
          + " come with the program (a wrong name lists them); others are JSON files that you write, see MANUAL.md.",
      "Finished trials are kept: the same command goes on where it was stopped. Ctrl-C ends running"
          + " trials with a checkpoint.",
      "Seeds come from the study's file. Those of backflip begin with 61001: up to 60020 they were"
          + " looked at, at some time."
    },
    footer = "%nExit status: 0; 1 if a trial failed or is missing; 2 for bad input.",
    mixinStandardHelpOptions = true)
final class StudyCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private WindowLook look;

  @Parameters(paramLabel = "NAME|FILE", description = "A study; a wrong name lists them.")
  private String name;

  @Option(
      names = "--quick",
      description = "The first seed only, and of some studies only some arms.")
  private boolean quick;

  @Option(
      names = "--tiny",
      description =
          "Only try out whether every arm works, in seconds, in a folder of its own: what comes says"
              + " nothing.")
  private boolean tiny;

  @Option(
      names = "--arms",
      split = ",",
      paramLabel = "NAME",
      description = "Arms, separated by commas (default: all); a wrong name lists them.")
  private List<String> arms = new ArrayList<>();

  @Option(
      names = {"--seeds", "--layouts"},
      split = ",",
      paramLabel = "S",
      description = "Seeds, or ranges such as 9001-9010 (default: those of the study's file).")
  private List<String> seeds = new ArrayList<>();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Control steps of each trial, instead of the study's own number.")
  private Long steps;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Trials at the same time (default: one for each core).")
  private Integer workers;

  @Option(
      names = "--executor",
      paramLabel = "NAME[:PLACE]",
      description =
          "What runs the trials: ${DEFAULT-VALUE} of this machine (default), or another one that is"
              + " on the class path, such as spark:local[2] or spark:spark://HOST:7077; see MANUAL.md.",
      defaultValue = Cores.ID)
  private String executor;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Run only every Nth trial, from the Ith on, and write no report.")
  private String shard;

  @Option(
      names = "--merge",
      description = "Run nothing: write the report of all trials, those of shards included.")
  private boolean merge;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for trials, report and films (default: studies/NAME).")
  private Path out;

  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "Instead: unpack a failure bundle of the study, measure it again, film it.")
  private Path bundle;

  @Option(
      names = "--vote",
      description =
          "Instead: a window with clips of two arms' finished trials, asking which is better without"
              + " saying whose they are. Votes are kept and stand in the report.")
  private boolean vote;

  @Option(
      names = "--rater",
      paramLabel = "NAME",
      description = "With --vote, your name (default: ${DEFAULT-VALUE}).",
      defaultValue = "person")
  private String voter;

  private final AtomicBoolean stopped = new AtomicBoolean();

  @Override
  @SuppressWarnings("try") // The lock is held, not used.
  public Integer call() throws IOException {
    if (workers != null) {
      Range.of(1, 1_000_000).check("--workers", workers);
    }
    if (steps != null) {
      Range.of(1, 1_000_000).check("--steps", (double) steps);
    }
    EnvironmentRegistry environments = places.environments();
    Experiment experiment = Experiments.find(name);
    Study whole = tiny ? Experiments.tiny(name) : experiment.study();
    String own = tiny ? whole.name() + "-tiny" : whole.name();
    Path folder = out == null ? Experiments.folder(places.runs(), own) : out;
    if (bundle != null) {
      try (StudyLock lock = StudyLock.report(folder)) {
        remeasure(
            Remeasured.of(bundle, folder.resolve("bundle"), whole.about(), environments::provider));
      }
      return 0;
    }
    Study chosen =
        whole.only(
            arms,
            seeds.stream().flatMap(s -> StudyFile.seeds(s).stream()).toList(),
            Optional.ofNullable(steps));
    Study study = quick ? chosen.quick() : chosen;
    study.check(environments::provider);
    if (vote) {
      vote(environments, study, folder);
      return 0;
    }
    TrialExecutor.named(executor);
    try (StudyLock lock = lock(folder)) {
      Study.Outcome outcome = merge ? study.outcome(TrialTable.open(folder)) : run(study, folder);
      if (shard == null && !stopped.get() && !outcome.results().isEmpty()) {
        publish(experiment, new Findings(study, outcome, environments::provider, folder));
      }
      return finish(outcome);
    }
  }

  /** The right to write what this command writes. */
  private StudyLock lock(Path folder) {
    Shard part = Shard.parse(shard);
    if (merge && !Files.isDirectory(folder)) {
      throw new Refusal("there are no trials to merge: there is no folder " + folder);
    }
    return merge
        ? StudyLock.report(folder)
        : part.of() == 1 ? StudyLock.whole(folder) : StudyLock.shard(folder, part.words());
  }

  /** The command lines that do this again. */
  private StudyLines lines(Path folder) {
    List<String> needed = new ArrayList<>();
    if (tiny) {
      needed.add("--tiny");
    }
    add(needed, "--plugins", places.pluginsIfChosen());
    add(needed, "--steps", steps);
    List<String> choice = new ArrayList<>();
    if (quick) {
      choice.add("--quick");
    }
    add(choice, "--arms", arms.isEmpty() ? null : String.join(",", arms));
    add(choice, "--seeds", seeds.isEmpty() ? null : String.join(",", seeds));
    add(choice, "--out", out);
    return new StudyLines(name, needed, choice, folder);
  }

  private static void add(List<String> options, String option, Object value) {
    if (value != null) {
      options.add(option);
      options.add(value.toString());
    }
  }

  private void vote(EnvironmentRegistry environments, Study study, Path folder) throws IOException {
    Study.Outcome outcome = study.outcome(TrialTable.open(folder));
    Findings findings = new Findings(study, outcome, environments::provider, folder);
    VoteBook book = new VoteBook(folder);
    BlindVote game =
        new BlindVote(findings, arms, book, voter, System.nanoTime(), System::currentTimeMillis);
    look.mustOpen(environments, places.runs(), new Destination.Vote(game));
    PrintWriter print = command.commandLine().getOut();
    print.println(String.join(" | ", VoteBook.header()));
    book.rows().forEach(row -> print.println(String.join(" | ", row)));
    print.flush();
  }

  @SuppressWarnings("try") // The work is interruptible as long as this is open.
  private Study.Outcome run(Study study, Path folder) {
    Shard part = Shard.parse(shard);
    List<TrialSpec> all = study.trials();
    List<TrialSpec> trials =
        IntStream.range(0, all.size()).filter(part::has).mapToObj(all::get).toList();
    int cores = Runtime.getRuntime().availableProcessors();
    Workplace place =
        new Workplace(
            Findings.runs(folder), places.plugins(), typed(), workers == null ? cores : workers);
    Trial here = new Trial(places.environments()::provider, place.runs(), place.command());
    TrialExecutor chosen = TrialExecutor.named(executor);
    PrintWriter err = command.commandLine().getErr();
    try (Interruptible work = new Interruptible(() -> stopped.set(true));
        Progress progress = new Progress(err, "Hundredths of trials", "", 100L * trials.size())) {
      StudyListener bar = new StudyBar(progress, 100, stopped::get);
      return study.run(trials, chosen, here, place, TrialTable.open(folder, part.words()), bar);
    }
  }

  private void publish(Experiment experiment, Findings findings) throws IOException {
    PrintWriter print = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    StudyReport report =
        new Publication(experiment, findings, lines(findings.folder()))
            .write(film -> Shooting.shoot(film.film(), film.file(), print, err));
    List<String> header = report.header();
    for (List<String> row : report.rows()) {
      print.println(row.get(0) + ", n " + row.get(2));
      for (int i = 3; i < row.size(); i++) {
        print.printf(Locale.ROOT, "  %-32s %s%n", header.get(i), row.get(i));
      }
    }
    print.println("Report: " + report.file());
    print.flush();
  }

  private int finish(Study.Outcome outcome) {
    PrintWriter err = command.commandLine().getErr();
    outcome.failures().forEach(failure -> err.println("flipside: trial " + failure));
    if (shard == null && !outcome.missing().isEmpty()) {
      err.println(
          "flipside: "
              + outcome.missing().size()
              + " trials are missing, among them "
              + outcome.missing().get(0));
    }
    err.flush();
    boolean whole = outcome.failures().isEmpty() && (shard != null || outcome.missing().isEmpty());
    return whole ? 0 : 1;
  }

  private void remeasure(Remeasured again) throws IOException {
    PrintWriter print = command.commandLine().getOut();
    print.printf(Locale.ROOT, "%-28s %10s %10s%n", "figure", "bundled", "again");
    Map<String, Double> before = again.bundle().result().figures();
    again
        .figures()
        .forEach(
            (figure, value) ->
                print.printf(
                    Locale.ROOT, "%-28s %10.4f %10.4f%n", figure, before.get(figure), value));
    print.println(again.same() ? "The same as in the bundle." : "Not the same as in the bundle.");
    for (Findings.Screening film : again.films()) {
      Shooting.shoot(film.film(), film.file(), print, command.commandLine().getErr());
    }
    print.flush();
  }

  private String typed() {
    return "flipside "
        + String.join(" ", command.root().commandLine().getParseResult().originalArgs());
  }

  /**
   * Which trials of a study are run here.
   *
   * @param index from 1
   * @param of how many shards there are
   */
  private record Shard(int index, int of) {
    static Shard parse(String text) {
      if (text == null) {
        return new Shard(1, 1);
      }
      if (text.matches("[0-9]{1,6}/[0-9]{1,6}")) {
        int slash = text.indexOf('/');
        int index = Integer.parseInt(text.substring(0, slash));
        int of = Integer.parseInt(text.substring(slash + 1));
        if (index >= 1 && index <= of) {
          return new Shard(index, of);
        }
      }
      throw new Refusal("--shard is I/N with I from 1 to N, such as 2/8, not " + text);
    }

    boolean has(int trial) {
      return trial % of == index - 1;
    }

    /** For the name of its table; empty for the whole. */
    String words() {
      return of == 1 ? "" : index + "-of-" + of;
    }
  }
}
