package dev.flipside.desktop.window.train;

import com.badlogic.gdx.scenes.scene2d.Actor;
import dev.flipside.agents.report.MetricsTable;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.desktop.figures.Numbers;
import dev.flipside.desktop.window.widget.Curve;
import dev.flipside.desktop.window.widget.CurvePlot;
import dev.flipside.desktop.window.widget.Ui;
import java.util.List;

/** The curves of one run: what it is paid, and what truly happened. */
public final class LearningCurves {
  private static final double SMOOTHING = 0.85;

  private final OutcomeMetric metric;
  private final Curve returns = new Curve("return");
  private final Curve outcome = new Curve("outcome");
  private final long totalSteps;
  private double smoothOutcome = Double.NaN;
  private double smoothRate = Double.NaN;
  private long steps;
  private double seconds;

  /**
   * @param totalSteps at which the run ends
   * @param metric what truly happened, as one figure
   */
  LearningCurves(long totalSteps, OutcomeMetric metric) {
    this.totalSteps = totalSteps;
    this.metric = metric;
  }

  /** Adds one iteration. */
  void add(TrainingProgress progress) {
    steps = progress.steps();
    seconds = progress.seconds();
    smoothRate = smooth(smoothRate, progress.stepsPerSecond());
    returns.add((float) steps, (float) progress.meanReturn());
    happened(progress.outcome().getOrDefault(metric.name(), Double.NaN));
  }

  /** Adds what stands in the log of a run that goes on. */
  void remember(MetricsTable log) {
    double[] at = log.column("steps");
    double[] paid = log.column("return");
    double[] truth = log.column("outcome/" + metric.name());
    for (int i = 0; i < Math.min(at.length, paid.length); i++) {
      steps = (long) at[i];
      returns.add((float) at[i], (float) paid[i]);
      happened(i < truth.length ? truth[i] : Double.NaN);
    }
  }

  private void happened(double value) {
    if (!Double.isNaN(value)) {
      smoothOutcome = smooth(smoothOutcome, value);
    }
    outcome.add((float) steps, (float) (Double.isNaN(value) ? Double.NaN : smoothOutcome));
  }

  private static double smooth(double old, double now) {
    return Double.isNaN(old) ? now : SMOOTHING * old + (1 - SMOOTHING) * now;
  }

  /** How much of the run is done, 0 to 1. */
  float progress() {
    return Math.min(1, (float) steps / totalSteps);
  }

  /** Steps, speed and time in one line. */
  String words() {
    double left = (totalSteps - steps) / smoothRate;
    if (Double.isNaN(left)) {
      return Numbers.whole(steps) + " of " + Numbers.whole(totalSteps) + " steps";
    }
    return Numbers.whole(steps)
        + " of "
        + Numbers.whole(totalSteps)
        + " steps   "
        + Numbers.brief(smoothRate)
        + " steps/s   "
        + Numbers.clock(seconds)
        + (steps > 0 && steps < totalSteps ? "   " + Numbers.clock(left) + " left" : "");
  }

  /** The plots. */
  List<Actor> plots(Ui ui) {
    return List.of(
        new CurvePlot(ui, "What it is paid, per try", "steps", List.of(returns)),
        new CurvePlot(
            ui,
            "What truly happened: " + metric.name().replace('-', ' ').replace('_', ' '),
            "steps",
            List.of(outcome)));
  }
}
