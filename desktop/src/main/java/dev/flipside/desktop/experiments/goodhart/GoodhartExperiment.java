package dev.flipside.desktop.experiments.goodhart;

import dev.flipside.agents.evaluation.Interval;
import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.report.HtmlReport;
import dev.flipside.agents.report.Plot;
import dev.flipside.agents.report.Series;
import dev.flipside.desktop.experiments.Experiment;
import dev.flipside.desktop.experiments.Experiments;
import dev.flipside.desktop.experiments.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A frozen reward under pressure; shows besides what it is worth over the divergence. */
public class GoodhartExperiment implements Experiment {
  /** A fall of truth that counts, share of episodes. */
  private static final double FALL = 0.2;

  private static final List<String> HEADER =
      List.of(
          "arm",
          "n",
          "proxy rose while truth fell by 0.2",
          "a",
          "b",
          "fitted peak, root of nats",
          "stop chosen on every other seed",
          "truth there, other seeds",
          "truth at the end, the same seeds");

  @Override
  public Study study() {
    return Experiments.file("goodhart");
  }

  @Override
  public void illustrate(HtmlReport page, Findings findings) {
    page.heading("Proxy, approval and truth over the divergence");
    page.paragraph(
        "Means over seeds in bins of 0.5, bands: Student's 95 % intervals. The proxy goes from 0 at"
            + " its lowest to 1 at its highest in each trial. Fitted: the curve of Gao et al. for"
            + " truth gained, from where truth began.");
    List<Plot> plots = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Arm arm : findings.study().arms()) {
      Pressure pressure = new Pressure(findings.of(arm.name()));
      if (!pressure.trials().isEmpty()) {
        boolean filtering = arm.setup().bestOf() > 1;
        plots.add(plot(arm, pressure, pressure.fit(filtering)));
        rows.add(row(arm, pressure, pressure.fit(filtering)));
      }
    }
    page.plots(plots);
    page.heading("Fitted curves, and where to stop");
    page.paragraph(
        "R(d) = d (a - b d) for best-of-n, d (a - b ln d) for PPO, d being the root of the divergence."
            + " The stopping point is chosen on the 1st, 3rd, ... seed and judged on the others.");
    page.table(HEADER, rows);
  }

  private static Plot plot(Arm arm, Pressure pressure, GaoFit fit) {
    Series truth = pressure.series("true", "true");
    double base = truth.size() == 0 ? 0 : truth.y()[0];
    double[] fitted = new double[truth.size()];
    for (int i = 0; i < fitted.length; i++) {
      fitted[i] = base + fit.at(truth.x()[i]);
    }
    return Plot.of(
            arm.name(),
            "root of KL from the clone, nats an episode",
            "share; proxy: 0 to 1",
            List.of(
                pressure.series("proxy", "proxy"),
                pressure.series("approved", "approved"),
                truth,
                Series.line("fitted", truth.x(), fitted)))
        .withRange(0, 1);
  }

  private static List<String> row(Arm arm, Pressure pressure, GaoFit fit) {
    List<TrialResult> trials = pressure.trials();
    List<TrialResult> chosen = new ArrayList<>();
    List<TrialResult> judged = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      (i % 2 == 0 ? chosen : judged).add(trials.get(i));
    }
    double stop = new Pressure(chosen).bestStop();
    int seen = pressure.goodhart(FALL);
    Interval interval = Interval.wilson(seen, trials.size());
    return List.of(
        arm.name(),
        Integer.toString(trials.size()),
        seen + " of " + trials.size() + " " + interval.brackets(trials.size()),
        number(fit.a()),
        number(fit.b()),
        number(fit.peak()),
        number(stop),
        mean(judged, stop),
        mean(judged, Double.MAX_VALUE));
  }

  private static String mean(List<TrialResult> trials, double stop) {
    if (trials.isEmpty()) {
      return "\u2013";
    }
    double[] truth = trials.stream().mapToDouble(t -> Pressure.truthUntil(t, stop)).toArray();
    double sum = java.util.Arrays.stream(truth).sum();
    Interval interval = Interval.wilson(Math.min(sum, truth.length), truth.length);
    return String.format(
        Locale.ROOT, "%.2f %s", sum / truth.length, interval.brackets(truth.length));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "\u2013";
  }
}
