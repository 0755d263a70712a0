package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.ArmSummary;
import dev.flipside.agents.experiment.Criterion;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.experiment.TrialSpec;
import dev.flipside.agents.report.Diagnosis;
import dev.flipside.agents.report.HtmlReport;
import dev.flipside.agents.report.ReportPicture;
import dev.flipside.agents.report.Symptoms;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.film.RunStills;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.render.ScenePainter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report of any study: arms with intervals, curves, stills, films, every trial. */
public final class StudyReport {
  private final Findings findings;
  private final StudyLines lines;
  private final StudyFigures figures;

  /**
   * @param lines that make it again
   */
  public StudyReport(Findings findings, StudyLines lines) {
    this.findings = findings;
    this.lines = lines;
    this.figures = new StudyFigures(findings);
  }

  /** Where it goes. */
  public Path file() {
    return file(findings.folder());
  }

  /** Where the report of the study in {@code folder} is, or will be. */
  public static Path file(Path folder) {
    return folder.resolve("report.html");
  }

  /**
   * The page, without what only this experiment has to show.
   *
   * @param filmed films that were shot
   * @throws IOException with one sentence if a film cannot be read or a picture not be painted
   */
  public HtmlReport page(List<Path> filmed) throws IOException {
    var about = findings.study().about();
    StudyPlots plots = new StudyPlots(findings, figures);
    HtmlReport page = new HtmlReport(about.title());
    about.text().forEach(page::paragraph);
    findings.outcome().failures().forEach(page::note);
    if (!findings.outcome().missing().isEmpty()) {
      page.note(
          findings.outcome().missing().size()
              + " trials are missing, among them "
              + findings.outcome().missing().get(0)
              + ".");
    }
    page.heading("Outcome");
    page.paragraph(
        "Means over n whole runs, one a seed, with 95 % intervals: for shares Wilson's over runs,"
            + " for other figures Student's. Counts of runs with Wilson's interval.");
    page.table(header(), rows());
    page.dotPlots(figures.named().stream().map(plots::overArms).toList());
    page.heading("In the course of training");
    page.paragraph(
        "Means over seeds; bands: 95 % intervals as above, where there are two seeds or more.");
    page.plots(plots.curves());
    page.heading("One episode of the first seed, nobody picked it").stills(stills());
    for (Path film : filmed) {
      page.film(Files.readAllBytes(film), film.getFileName().toString());
    }
    return page;
  }

  /**
   * Adds the end of the page.
   *
   * @throws IOException with one sentence if there are votes that cannot be read
   */
  public HtmlReport end(HtmlReport page) throws IOException {
    VoteBook votes = new VoteBook(findings.folder());
    if (!votes.votes().isEmpty()) {
      page.heading("Blind votes");
      page.paragraph(
          "People saw the same seconds of the same episode, played by policies of two arms, and were"
              + " not told whose they were. Share of the first arm among votes that prefer one,"
              + " with Wilson's 95 % interval.");
      page.table(VoteBook.header(), votes.rows());
    }
    page.heading("Every trial").table(trialHeader(), trialRows());
    List<List<String>> failed = failed();
    if (!failed.isEmpty()) {
      page.heading("Trials that failed, and what the figures of their runs say");
      page.table(List.of("trial", "missed", "what is likely to have gone wrong"), failed);
    }
    page.heading("How to make this again").code(lines.whole());
    page.paragraph(
        "One trial alone, from its beginning, in a folder of its own: the same figures as above, but"
            + " for the time it took.");
    List<String> alone = new ArrayList<>();
    for (TrialSpec trial : findings.study().trials()) {
      alone.add(lines.trial(trial.arm(), trial.seed()));
    }
    return page.code(String.join("\n", alone));
  }

  /** Names of the columns of {@link #rows}. */
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("arm", "what it is", "n"));
    findings.study().about().criteria().forEach(c -> header.add(c.name()));
    figures.named().forEach(figure -> header.add(figure + figures.unit(figure)));
    return header;
  }

  /** One row for each arm. */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Arm arm : findings.study().arms()) {
      List<TrialResult> trials = findings.of(arm.name());
      List<String> row = new ArrayList<>(List.of(arm.name(), arm.description()));
      row.add(Integer.toString(trials.size()));
      for (Criterion criterion : findings.study().about().criteria()) {
        row.add(criterion.words(trials));
      }
      for (String figure : figures.named()) {
        row.add(
            ArmSummary.of(trials, arm.name(), figure, figures.isShare(figure))
                .words(trials.size()));
      }
      rows.add(row);
    }
    return rows;
  }

  /** What came of an arm in a few words: its first criterion or figure; empty if nothing did. */
  public String inShort(Arm arm) {
    List<TrialResult> trials = findings.of(arm.name());
    if (trials.isEmpty()) {
      return "";
    }
    List<Criterion> criteria = findings.study().about().criteria();
    String figure = figures.named().get(0);
    String words =
        figure
            + " "
            + ArmSummary.of(trials, arm.name(), figure, figures.isShare(figure))
                .words(trials.size());
    return criteria.isEmpty()
        ? words
        : criteria.get(0).name() + " " + criteria.get(0).words(trials) + ",  " + words;
  }

  /** Trials with answers that miss a criterion, and why; what no criterion counts fails nothing. */
  private List<List<String>> failed() {
    List<List<String>> rows = new ArrayList<>();
    for (TrialResult trial : findings.outcome().results()) {
      List<String> missed =
          findings.study().about().criteria().stream()
              .filter(c -> !c.met(trial))
              .map(Criterion::name)
              .toList();
      if (missed.isEmpty() || trial.folder().isEmpty()) {
        continue;
      }
      Path folder = Findings.runs(findings.folder()).resolve(trial.folder());
      if (!Files.isRegularFile(folder.resolve("metrics.csv"))) {
        continue;
      }
      Diagnosis diagnosis = Symptoms.of(RunDirectory.open(folder)).diagnosis();
      if (diagnosis.known()) {
        rows.add(
            List.of(
                trial.arm() + " " + trial.seed(), String.join(", ", missed), diagnosis.reason()));
      }
    }
    return rows;
  }

  private List<ReportPicture> stills() throws IOException {
    List<ReportPicture> stills = new ArrayList<>();
    try (ScenePainter painter = ScenePainter.open(Look.of(Palette.LIGHT))) {
      for (Arm arm : findings.study().arms()) {
        for (TrialResult first : findings.first(arm.name()).stream().toList()) {
          stills.addAll(
              RunStills.of(
                  findings.take(first),
                  Findings.SECONDS,
                  "arm " + arm.name() + ", seed " + first.seed(),
                  findings.study().about().cameras(),
                  painter));
        }
      }
    }
    return stills;
  }

  private List<String> trialHeader() {
    List<String> header = new ArrayList<>(List.of("arm and seed"));
    header.addAll(figures.all());
    return header;
  }

  private List<List<String>> trialRows() {
    List<List<String>> rows = new ArrayList<>();
    for (TrialResult r : findings.outcome().results()) {
      List<String> row = new ArrayList<>(List.of(r.arm() + " " + r.seed()));
      for (String name : figures.all()) {
        Double value = r.figures().get(name);
        row.add(value == null ? "\u2013" : String.format(Locale.ROOT, "%.2f", value));
      }
      rows.add(row);
    }
    return rows;
  }
}
