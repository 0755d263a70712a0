package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.ArmSummary;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.report.DotPlot;
import dev.flipside.agents.report.Plot;
import dev.flipside.agents.report.Series;
import dev.flipside.core.environment.OutcomeMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Curves and figures of a study over its seeds and arms. */
final class StudyPlots {
  private final Findings findings;
  private final StudyFigures figures;

  StudyPlots(Findings findings, StudyFigures figures) {
    this.findings = findings;
    this.figures = figures;
  }

  /** One of each arm that was measured in the course of training. */
  List<Plot> curves() {
    List<Plot> plots = new ArrayList<>();
    for (Arm arm : findings.study().arms()) {
      List<TrialResult> trials =
          findings.of(arm.name()).stream().filter(t -> !t.curves().isEmpty()).toList();
      if (!trials.isEmpty()) {
        plots.add(arm.setup().judge().isEmpty() ? outcomes(arm, trials) : approval(arm, trials));
      }
    }
    return plots;
  }

  /** Approval and truth, means over seeds. */
  private static Plot approval(Arm arm, List<TrialResult> trials) {
    if (trials.get(0).curves().containsKey("kl")) {
      return pressure(arm, trials);
    }
    boolean asks = arm.setup().asks();
    String across = asks ? "labels" : "steps";
    return Plot.of(
            arm.name(),
            asks ? "labels" : "control steps",
            "share of episodes",
            List.of(
                SeedCurves.of(trials, "approved", across, true),
                SeedCurves.of(trials, "true", across, true)))
        .withRange(0, 1);
  }

  /** Approval and truth over the divergence from the start, a mark for each point of each seed. */
  private static Plot pressure(Arm arm, List<TrialResult> trials) {
    List<Series> series = new ArrayList<>();
    for (String name : List.of("approved", "true")) {
      series.add(
          Series.points(
              name,
              trials.stream()
                  .flatMapToDouble(t -> Arrays.stream(SeedCurves.column(t, "kl")).map(Math::sqrt))
                  .toArray(),
              trials.stream()
                  .flatMapToDouble(t -> Arrays.stream(SeedCurves.column(t, name)))
                  .toArray()));
    }
    return Plot.of(
            arm.name(), "root of KL from the start, nats an episode", "share of episodes", series)
        .withRange(0, 1);
  }

  /** The world's first metric over the episodes of training. */
  private Plot outcomes(Arm arm, List<TrialResult> trials) {
    OutcomeMetric metric = findings.provider(arm).metrics().get(0);
    boolean share = metric.unit().equals(OutcomeMetric.SHARE);
    Plot plot =
        Plot.of(
            arm.name(),
            "control steps",
            metric.name() + figures.unit(metric.name()),
            List.of(SeedCurves.of(trials, metric.name(), "steps", share)));
    return share ? plot.withRange(0, 1) : plot;
  }

  /** One figure of all arms, with intervals. */
  DotPlot overArms(String figure) {
    List<DotPlot.Row> rows = new ArrayList<>();
    for (Arm arm : findings.study().arms()) {
      ArmSummary summary =
          ArmSummary.of(findings.of(arm.name()), arm.name(), figure, figures.isShare(figure));
      rows.add(
          new DotPlot.Row(
              arm.name(),
              summary.values(),
              summary.mean(),
              summary.interval().low(),
              summary.interval().high()));
    }
    boolean share = figures.isShare(figure);
    return new DotPlot(
        figure,
        figure
            + (figures.isJudged(figure) ? ", share of episodes" : figures.unit(figure))
            + "; mean, 95 % interval, small dots: runs",
        rows,
        share ? 0 : Double.NaN,
        share ? 1 : Double.NaN);
  }
}
