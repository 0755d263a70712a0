package dev.flipside.desktop.studio;

import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.desktop.figures.Numbers;
import dev.flipside.desktop.runs.TrainedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What truly happens in episodes that nobody has picked, in words for a card at the end. */
final class EndFigures {
  private static final int EPISODES = 20;
  private static final long SEED = 1;

  private EndFigures() {}

  /** A line for each run: its name, the first figure, and the interval. */
  static List<String> lines(List<TrainedRun> runs) {
    List<String> lines = new ArrayList<>();
    for (TrainedRun c : runs) {
      Evaluation.Figure figure =
          new Evaluator(c.scenario())
              .evaluate(c.acting(), c.noise() ? "sampled" : "greedy", EPISODES, SEED)
              .figures()
              .get(0);
      lines.add(
          String.format(
              Locale.ROOT,
              "%s:  %s %s  %s",
              c.name(),
              figure.title(),
              Numbers.brief(figure.value()),
              figure.interval().words(EPISODES, Numbers::brief)));
    }
    return lines;
  }

  /** How the lines came about. */
  static String note() {
    return "Means over "
        + EPISODES
        + " held-out episodes each, with 95 % intervals over episodes; one training run each, so"
        + " they say nothing of other seeds.";
  }
}
