package dev.flipside.agents.report;

import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code report.html} of a run: what it is, how it went, who judged, what it looks like. */
public final class RunReport {
  private static final String STEPS = "control steps";

  private final RunManifest manifest;
  private final EnvironmentProvider provider;
  private final MetricsTable metrics;
  private final Diagnosis diagnosis;
  private final HtmlReport page;

  private RunReport(RunDirectory run, EnvironmentProvider provider) {
    this.manifest = run.manifest();
    this.provider = provider;
    this.metrics = MetricsTable.read(run.metrics());
    this.diagnosis = Symptoms.of(run).diagnosis();
    this.page = new HtmlReport(provider.title() + ": " + run.name());
  }

  /**
   * Makes the page.
   *
   * @param run whose folder is read
   * @param provider of its environment
   * @param evaluation on held-out episodes, if there was one
   * @param stills pictures of unpicked episodes; may be empty
   * @throws IOException with one sentence if the label file cannot be read as labels
   */
  public static HtmlReport page(
      RunDirectory run,
      EnvironmentProvider provider,
      Optional<Evaluation> evaluation,
      List<ReportPicture> stills)
      throws IOException {
    RunReport report = new RunReport(run, provider);
    List<Preference> labels =
        Files.isRegularFile(run.labels())
            ? PreferenceStore.readLines(run.labels())
            : List.<Preference>of();
    report.facts();
    evaluation.ifPresent(report::evaluation);
    report.stills(stills);
    double clipSeconds = clipSeconds(run, labels);
    Scenario scenario = report.scenario();
    new LabelSection(report.page, scenario.instructions(), scenario.judges(), clipSeconds)
        .add(labels);
    report.curves();
    report.diagnosis();
    return report.page;
  }

  /** Seconds of the first clip that can be found, or NaN. */
  private static double clipSeconds(RunDirectory run, List<Preference> labels) throws IOException {
    if (!labels.isEmpty() && Files.isDirectory(run.clips())) {
      Optional<Segment> clip = ClipStore.open(run.clips()).get(labels.get(0).clips().get(0));
      if (clip.isPresent()) {
        return clip.get().seconds();
      }
    }
    return Double.NaN;
  }

  private void facts() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("World", provider.title() + ", version " + manifest.environmentVersion()));
    if (!manifest.settings().isEmpty()) {
      rows.add(List.of("Settings", new Settings(manifest.settings()).toString()));
    }
    rows.add(List.of("Maximises", maximises()));
    rows.add(List.of("Seed", Long.toString(manifest.seed())));
    double steps = metrics.last("steps");
    if (Double.isFinite(steps)) {
      rows.add(List.of("Control steps", String.format(Locale.ROOT, "%,.0f", steps)));
    }
    rows.add(List.of("Begun", manifest.created()));
    manifest.versions().forEach((name, version) -> rows.add(List.of(name, version)));
    page.table(List.of(), rows);
    if (!manifest.command().isEmpty()) {
      page.paragraph("The command that makes this run again:").code(manifest.command());
    }
  }

  private Scenario scenario() {
    return Scenario.of(provider, manifest.settings());
  }

  private String maximises() {
    return scenario()
        .rewardIfAny(manifest.reward())
        .map(r -> "the hand-coded reward " + r.id() + ": " + r.formula())
        .orElse("a reward learned from feedback (" + manifest.reward() + ")");
  }

  private void evaluation(Evaluation evaluation) {
    page.heading("What truly happened");
    page.paragraph(
        String.format(
            Locale.ROOT,
            "%d held-out episodes from seed %d, %s actions; 95 %% intervals, Wilson's for shares and"
                + " Student's over episodes for the others. No learner and no rater saw these figures.",
            evaluation.episodes(),
            evaluation.seed(),
            evaluation.actions()));
    List<List<String>> rows = new ArrayList<>();
    for (Evaluation.Figure f : evaluation.figures()) {
      rows.add(
          List.of(
              f.name(),
              Double.isNaN(f.value())
                  ? "none"
                  : Figures.brief(f.value())
                      + " "
                      + f.interval().brackets(evaluation.episodes(), Figures::brief),
              f.unit(),
              description(f.name())));
    }
    page.table(List.of("figure", "value", "unit", "what it is"), rows);
  }

  private String description(String metric) {
    return provider.metrics().stream()
        .filter(m -> m.name().equals(metric))
        .map(OutcomeMetric::description)
        .findFirst()
        .orElse("");
  }

  private void stills(List<ReportPicture> stills) {
    if (!stills.isEmpty()) {
      page.heading("What it looks like");
      page.stills(stills);
    }
  }

  private void curves() {
    double[] steps = metrics.column("steps");
    if (steps.length < 2) {
      return;
    }
    page.heading("How it went");
    List<Plot> plots = new ArrayList<>();
    plots.add(curve("Return", "sum of rewards in an episode", "return"));
    for (OutcomeMetric metric : provider.metrics()) {
      String column = "outcome/" + metric.name();
      if (metrics.has(column)) {
        plots.add(curve("Truth: " + metric.name(), metric.unit(), column));
      }
    }
    terms().ifPresent(plots::add);
    ProxyAndGold.of(metrics, provider.metrics()).forEach(plots::add);
    page.plots(plots);
    page.paragraph(
        "Truth is measured while training, over training starts and sampled actions; the learner"
            + " does not see it.");
    List<String> inner = metrics.named("learning/").stream().filter(metrics::has).toList();
    if (!inner.isEmpty()) {
      page.subheading("Inside the learner");
      page.plots(inner.stream().map(c -> curve(c.substring("learning/".length()), "", c)).toList());
    }
  }

  private void diagnosis() {
    if (diagnosis.known()) {
      page.heading("If it did not come to what was asked for");
      page.paragraph(diagnosis.reason());
    }
  }

  private Optional<Plot> terms() {
    List<String> names = metrics.named("reward/").stream().filter(metrics::has).toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<Series> series =
        names.stream()
            .limit(SvgPlot.STYLES)
            .map(n -> series(n.substring("reward/".length()), n))
            .toList();
    return Optional.of(Plot.of("Reward terms", STEPS, "mean per control step", series));
  }

  private Plot curve(String title, String unit, String column) {
    return Plot.of(title, STEPS, unit, List.of(series("", column)));
  }

  private Series series(String name, String column) {
    return Series.line(name, metrics.column("steps"), metrics.column(column));
  }
}
