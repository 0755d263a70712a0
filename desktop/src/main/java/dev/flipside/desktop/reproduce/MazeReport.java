package dev.flipside.desktop.reproduce;

import dev.flipside.agents.report.HtmlReport;
import dev.flipside.agents.report.Plot;
import dev.flipside.agents.report.Series;
import dev.flipside.agents.report.Still;
import dev.flipside.agents.rivals.RivalSetup;
import dev.flipside.agents.study.Arm;
import dev.flipside.agents.study.Interval;
import dev.flipside.agents.study.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report of the maze: methods by kind of maze, curves, floor heat maps, every trial. */
public final class MazeReport {
  private static final double SOLVED = 0.5;
  private static final List<String> HEADER =
      List.of(
          "method",
          "what",
          "layouts",
          "solved",
          "95 % interval",
          "solved, sampled",
          "way covered",
          "steps",
          "labels",
          "CPU s");

  private final List<Arm<RivalSetup>> arms;
  private final List<TrialResult> results;

  /**
   * @param arms those of the study
   * @param results of all its trials
   */
  public MazeReport(List<Arm<RivalSetup>> arms, List<TrialResult> results) {
    this.arms = List.copyOf(arms);
    this.results = List.copyOf(results);
  }

  /**
   * The page.
   *
   * @param heat floor heat maps of the first layout
   * @param command that makes the page again
   */
  public HtmlReport page(List<Still> heat, String command) {
    HtmlReport page = new HtmlReport("The sparse-reward maze");
    page.paragraph(
        "Each trial is one layout, learned from scratch. Solved: the goal is reached in more than"
            + " half of "
            + arms.get(0).configuration().episodes()
            + " held-out episodes with the mean action; beside it the same with sampled actions, as"
            + " in training. Steps are control steps of training, with those that a learner plays for"
            + " its clips; for the planner the steps that it simulated, replays included, for one episode. Answers"
            + " come from a simulated rater who sees the map from above and errs in one of ten. No"
            + " person answered anything here. CPU s: mean processor seconds of the process per"
            + " trial, true for one trial at a time (--workers 1).");
    page.heading("Methods").table(HEADER, rows());
    page.heading("Curves").plots(curves());
    if (!heat.isEmpty()) {
      page.heading("Where they drove").stills(heat);
    }
    page.heading("Every trial").table(trialHeader(), trialRows());
    page.heading("How to make this again").code(command);
    return page;
  }

  /**
   * One line for each arm: method, description, n, solved, interval, solved with sampled actions,
   * way, steps, labels, processor seconds.
   */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Arm<RivalSetup> arm : arms) {
      List<TrialResult> trials = of(arm);
      int solved = solved(trials, "goal-reached");
      int sampled = solved(trials, "goal-reached-sampled");
      Interval interval = Interval.wilson(solved, trials.size());
      rows.add(
          List.of(
              arm.name(),
              arm.description(),
              Integer.toString(trials.size()),
              String.format(Locale.ROOT, "%.2f", (double) solved / trials.size()),
              String.format(Locale.ROOT, "%.2f to %.2f", interval.low(), interval.high()),
              String.format(Locale.ROOT, "%.2f", (double) sampled / trials.size()),
              String.format(Locale.ROOT, "%.2f", mean(trials, "way-covered")),
              String.format(Locale.ROOT, "%,.0f", mean(trials, "steps")),
              String.format(Locale.ROOT, "%.0f", mean(trials, "labels")),
              String.format(Locale.ROOT, "%.0f", mean(trials, "cpu-seconds"))));
    }
    return rows;
  }

  private static int solved(List<TrialResult> trials, String figure) {
    return (int) trials.stream().filter(r -> r.figure(figure) > SOLVED).count();
  }

  private List<TrialResult> of(Arm<RivalSetup> arm) {
    return results.stream().filter(r -> r.arm().equals(arm.name())).toList();
  }

  private static double mean(List<TrialResult> trials, String figure) {
    return trials.stream().mapToDouble(r -> r.figure(figure)).average().orElseThrow();
  }

  /** Share of training episodes that reached the goal, over control steps, a plot for each arm. */
  private List<Plot> curves() {
    List<Plot> plots = new ArrayList<>();
    for (Arm<RivalSetup> arm : arms) {
      List<Series> series = new ArrayList<>();
      for (TrialResult trial : of(arm).stream().limit(6).toList()) {
        if (trial.curves().containsKey("goal-reached")) {
          series.add(
              Series.line(
                  "layout " + trial.seed(),
                  array(trial.curves().get("steps")),
                  array(trial.curves().get("goal-reached"))));
        }
      }
      plots.add(
          Plot.of(arm.name(), "control steps", "goal reached in training", series).withRange(0, 1));
    }
    return plots;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<String> trialHeader() {
    return List.of("arm and layout", "goal reached", "sampled", "way covered", "steps", "labels");
  }

  private List<List<String>> trialRows() {
    List<List<String>> rows = new ArrayList<>();
    for (TrialResult r : results) {
      rows.add(
          List.of(
              r.arm() + " " + r.seed(),
              String.format(Locale.ROOT, "%.2f", r.figure("goal-reached")),
              String.format(Locale.ROOT, "%.2f", r.figure("goal-reached-sampled")),
              String.format(Locale.ROOT, "%.2f", r.figure("way-covered")),
              String.format(Locale.ROOT, "%,.0f", r.figure("steps")),
              String.format(Locale.ROOT, "%.0f", r.figure("labels"))));
    }
    return rows;
  }
}
