package dev.flipside.desktop.window.label;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.runs.Contender;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run has learned from a person's labels so far, beside the run that came with the program
 * and truly does it best: as a question where raters do not see all that matters, and simply side
 * by side elsewhere. The labelling goes on afterwards.
 */
public final class Unveiling {
  private static final int EPISODES = 10;

  private final Desk desk;
  private final LabelStart start;
  private final LabelSession session;

  Unveiling(Desk desk, LabelStart start, LabelSession session) {
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
      List<Contender> contenders = new ArrayList<>();
      contenders.add(Contender.of(start.provider(), start.run()));
      best(start.provider()).ifPresent(contenders::add);
      if (contenders.size() == 1) {
        desk.go(new Destination.Watch(start.run()));
      } else {
        desk.go(new Destination.Compare(contenders));
      }
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }

  /** Of the runs that came with the program the one with the best first outcome metric. */
  private Optional<Contender> best(EnvironmentProvider provider) {
    boolean higher = provider.metrics().get(0).higherIsBetter();
    Contender best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (RunDirectory run : desk.library().listShipped()) {
      if (run.isOf(provider.id())) {
        Contender contender = Contender.of(provider, run);
        Evaluation.Figure figure =
            new Evaluator(contender.scenario())
                .evaluate(contender.policy().greedy(), "greedy", EPISODES, 0)
                .figures()
                .get(0);
        double value = higher ? figure.value() : -figure.value();
        if (value > most) {
          most = value;
          best = contender;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
