package dev.flipside.desktop.window.label;

import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.report.MetricsTable;
import dev.flipside.agents.report.Symptoms;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.desktop.labelling.Guesses;
import dev.flipside.desktop.labelling.LabellingScore;
import dev.flipside.desktop.labelling.Pace;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.window.widget.Curve;
import dev.flipside.desktop.window.widget.CurvePlot;
import dev.flipside.desktop.window.widget.ProgressLine;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.List;

/**
 * What stands beside the clips: the agent as it acts now, counts and pace, the learner's state, and
 * curves. Nothing of it says which clip the reward nets prefer.
 */
public final class LabelSide {
  private final Curve returns = new Curve("return");
  private final Curve guessed = new Curve("guessed");
  private final int wanted;
  private final boolean button;
  private final boolean fromNothing;
  private Symptoms symptoms;
  private Label actor;
  private Label count;
  private Label perMinute;
  private Label self;
  private Label saving;
  private Label remark;
  private Label learner;
  private Label guesses;
  private String guessWords = "";
  private int answered;
  private double steps;
  private double total;
  private final Pace pace = new Pace();
  private int asked;

  /**
   * @param wanted labels of the whole run
   * @param totalSteps control steps at which the run ends
   * @param button whether labels are presses of the reward button and nothing else
   * @param fromNothing whether the policy began with random nets
   */
  LabelSide(int wanted, double totalSteps, boolean button, boolean fromNothing) {
    this.wanted = wanted;
    this.total = totalSteps;
    this.button = button;
    this.fromNothing = fromNothing;
    this.symptoms = new Symptoms(fromNothing);
  }

  /** Adds one iteration of the learner. */
  void add(TrainingProgress progress) {
    steps = progress.steps();
    total = progress.totalSteps();
    pace.add(progress.stepsPerSecond());
    symptoms.add(steps, progress.learning());
    asked = progress.learning().getOrDefault("queries", 0.0).intValue();
    if (Double.isFinite(progress.learning().getOrDefault("reward_loss", Double.NaN))) {
      returns.add((float) progress.steps(), (float) progress.meanReturn());
    }
  }

  /** Notes how well the learned reward guesses. */
  void guessed(Guesses tests) {
    guessWords = tests.words();
    if (tests.tested() > 0) {
      guessed.add(tests.tested(), tests.share());
    }
  }

  /** Takes up what stands in the log of a run that goes on. */
  void remember(MetricsTable log) {
    symptoms = Symptoms.of(log, fromNothing);
    double[] at = log.column("steps");
    double[] paid = log.column("return");
    double[] loss = log.column("learning/reward_loss");
    for (int i = 0; i < at.length; i++) {
      steps = at[i];
      if (i < paid.length && i < loss.length && Double.isFinite(loss[i])) {
        returns.add((float) at[i], (float) paid[i]);
      }
    }
  }

  /** What a person can do about a run that is failing, one line; or nothing. */
  String advice() {
    return symptoms.advice(total);
  }

  /** How many control steps the learner has behind it. */
  double steps() {
    return steps;
  }

  /** How fast the learner is. */
  Pace pace() {
    return pace;
  }

  /** Queries that were put so far. */
  int asked() {
    return asked;
  }

  /** How much of the run the learner has behind it, 0 to 1. */
  float progress() {
    return (float) Math.min(1, steps / total);
  }

  /** The widgets; the live agent is seen through {@code camera}. */
  Table build(Ui ui, LiveWorld world, String camera, boolean shadows) {
    Table side = new Table();
    side.pad(ui.px(14), ui.px(16), ui.px(10), ui.px(18));
    side.defaults().left().growX().minWidth(0);
    actor = ui.label("", Text.SMALL, ui.theme().quiet());
    side.add(new SceneView(ui, () -> world).camera(camera).shadows(shadows))
        .prefHeight(ui.px(150))
        .minHeight(ui.px(84))
        .maxHeight(ui.px(150))
        .padBottom(ui.px(4))
        .row();
    side.add(actor).padBottom(ui.px(12)).row();
    count = ui.label("", Text.TITLE);
    side.add(count).row();
    side.add(new ProgressLine(ui, () -> Math.min(1f, (float) answered / wanted)))
        .height(ui.px(6))
        .padTop(ui.px(3))
        .padBottom(ui.px(6))
        .row();
    perMinute = ui.label("", Text.BODY);
    side.add(perMinute).row();
    self = ui.label("", Text.SMALL, ui.theme().quiet());
    side.add(self).padTop(ui.px(2)).row();
    saving = ui.label("", Text.SMALL, ui.theme().quiet());
    side.add(saving).padTop(ui.px(2)).row();
    remark = ui.paragraph("", Text.SMALL, ui.theme().accent());
    side.add(remark).width(ui.px(266)).padTop(ui.px(6)).row();
    side.add().growY().row();
    side.add(new CurvePlot(ui, "Paid by the learned reward", "steps", List.of(returns)))
        .prefHeight(ui.px(132))
        .minHeight(ui.px(84))
        .maxHeight(ui.px(132))
        .padBottom(ui.px(8))
        .row();
    side.add(
            new CurvePlot(ui, "Share of answers guessed", "answers", List.of(guessed))
                .tall(1)
                .empty("none tested yet"))
        .prefHeight(ui.px(118))
        .minHeight(ui.px(80))
        .maxHeight(ui.px(118))
        .padBottom(ui.px(2))
        .row();
    guesses = ui.paragraph("", Text.SMALL, ui.theme().text());
    side.add(guesses).width(ui.px(266)).padBottom(ui.px(8)).row();
    learner = ui.paragraph("", Text.SMALL, ui.theme().quiet());
    side.add(learner).width(ui.px(266));
    return side;
  }

  /** Writes the newest words and numbers. */
  void write(LabellingScore standing, int unsaved, String acting, String learning) {
    if (count == null) {
      return;
    }
    answered = standing.answered();
    count.setText(answered + " of " + wanted);
    perMinute.setText(
        button
            ? "presses, each about the last second"
            : Double.isNaN(standing.perMinute())
                ? "answers"
                : "answers, " + Math.round(standing.perMinute()) + " a minute");
    self.setText(
        button
            ? ""
            : standing.repeats() == 0
                ? "some pairs come back mirrored"
                : "mirrored pairs answered alike: "
                    + Math.round(standing.consistency() * standing.repeats())
                    + " of "
                    + standing.repeats());
    saving.setText(unsaved == 0 ? "all answers are on the disk" : "saving " + unsaved + " …");
    remark.setText(standing.remark());
    actor.setText(acting);
    learner.setText(learning);
    guesses.setText(guessWords);
  }
}
