package dev.flipside.desktop.window.label;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a run has learned from a person's labels so far, beside the run that came with the program
 * and truly does it best: as a question where raters do not see all that matters, and simply side
 * by side elsewhere. The labelling goes on afterwards.
 */
public final class LearnedSoFar {
  private static final int EPISODES = 10;

  private final Desk desk;
  private final LabelStart start;
  private final LabelSession session;

  LearnedSoFar(Desk desk, LabelStart start, LabelSession session) {
    this.desk = desk;
    this.start = start;
    this.session = session;
  }

  /** The key. */
  Command command() {
    return Command.of("V", "what it learned", this::ask, Keys.V);
  }

  /** Has what was learned written down; {@link #advance} shows it. */
  void ask() {
    int missing = session.answersMissing();
    if (missing > 0) {
      desk.say(
          missing == 1
              ? "One more answer, and it begins to learn"
              : missing + " more answers, and it begins to learn");
    } else {
      desk.say("What it learned is being written down …");
      session.saveToLook();
    }
  }

  /** Shows it as soon as it is there. */
  void advance() {
    if (!session.takeSavedToLook()) {
      return;
    }
    try {
      List<TrainedRun> runs = new ArrayList<>();
      runs.add(TrainedRun.of(start.provider(), start.run()));
      best(start.provider()).ifPresent(runs::add);
      if (runs.size() == 1) {
        desk.go(new Destination.Watch(start.run()));
      } else {
        desk.go(new Destination.Compare(runs));
      }
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }

  /** Of the runs that came with the program the one with the best first outcome metric. */
  private Optional<TrainedRun> best(EnvironmentProvider provider) {
    boolean higher = provider.metrics().get(0).higherIsBetter();
    return desk.library().listShipped().stream()
        .filter(run -> run.isOf(provider.id()))
        .map(run -> TrainedRun.of(provider, run))
        .max(Comparator.comparingDouble(run -> higher ? figure(run) : -figure(run)));
  }

  private static double figure(TrainedRun run) {
    return new Evaluator(run.scenario())
        .evaluate(run.policy().greedy(), "greedy", EPISODES, 0)
        .figures()
        .get(0)
        .value();
  }
}
