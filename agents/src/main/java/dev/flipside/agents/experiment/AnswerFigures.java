package dev.flipside.agents.experiment;

import dev.flipside.agents.feedback.RaterFlaws;
import dev.flipside.agents.feedback.SimulatedRater;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.DataCard;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the label file of a trial says about its raters: what they cost, and how steady they are.
 */
final class AnswerFigures {
  /** Seconds that a person takes to decide after having looked; an assumption, not measured. */
  static final double DECIDING = 1.5;

  private AnswerFigures() {}

  /**
   * Reads them.
   *
   * @return rater-seconds, the time that a person would have taken in the raters' place (each clip
   *     as long as it is seen, and {@link #DECIDING}); with a later rater its answers as
   *     later-answers; if pairs were asked again mirrored, the share answered alike as consistency
   */
  static Map<String, Double> of(RunDirectory run, Scenario scenario, TrialSetup setup) {
    List<Preference> labels;
    try {
      labels = PreferenceStore.latest(PreferenceStore.readLines(run.labels()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + run.labels() + ": " + e.getMessage(), e);
    }
    int clipSteps =
        FeedbackConfig.suiting(scenario.provider(), setup.feedback()).clips().clipSteps();
    double clipSeconds = clipSteps * scenario.spec().stepSeconds();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put(
        "rater-seconds",
        labels.stream()
            .mapToDouble(l -> l.clips().size() * seen(l.rater(), clipSeconds) + DECIDING)
            .sum());
    List<DataCard> cards = DataCard.of(labels);
    if (!setup.laterRater().isEmpty()) {
      String later = SimulatedRater.named(setup.laterRater(), scenario, 0).id();
      int given =
          cards.stream().filter(c -> c.rater().equals(later)).mapToInt(DataCard::asked).sum();
      figures.put("later-answers", (double) given);
    }
    int repeats = cards.stream().mapToInt(DataCard::repeats).sum();
    if (repeats > 0) {
      double alike =
          cards.stream()
              .filter(c -> c.repeats() > 0)
              .mapToDouble(c -> c.consistency() * c.repeats())
              .sum();
      figures.put("consistency", alike / repeats);
    }
    return figures;
  }

  /** How long the rater looks at a clip, seconds. */
  private static double seen(String rater, double clipSeconds) {
    double hurried = RaterFlaws.parse(rater.substring(rater.lastIndexOf('/') + 1)).hurried();
    return hurried > 0 ? Math.min(hurried, clipSeconds) : clipSeconds;
  }
}
