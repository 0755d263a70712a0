package dev.flipside.desktop.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.OutcomeMetric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final OutcomeMetric FLIPS =
      new OutcomeMetric(
          "flips-per-minute", OutcomeMetric.PER_MINUTE, "flips", "flips", "seconds", 60, true);
  private static final OutcomeMetric FEET =
      new OutcomeMetric(
          "foot-landings", OutcomeMetric.SHARE, "on the foot", "on-foot", "flips", 1, true);
  private static final OutcomeMetric GOAL =
      new OutcomeMetric("goal-reached", OutcomeMetric.SHARE, "reached", "goal", "", 1, true);
  private static final OutcomeMetric STEPS =
      new OutcomeMetric("steps-to-goal", "steps", "steps", "steps", "goal", 1, false);
  private static final OutcomeMetric APEX =
      new OutcomeMetric("apex", "m", "height", "apex-sum", "flips", 1, true);

  @Test
  void eventsAreCountedAndSharesSayOfHowMany() {
    Map<String, Double> totals = Map.of("flips", 4.0, "seconds", 20.0, "on-foot", 3.0, "goal", 2.0);
    assertThat(Tally.of(List.of(FLIPS, FEET, GOAL), totals, 3))
        .containsExactly(
            new Tally("flips", "4", true),
            new Tally("on foot", "3 of 4", true),
            new Tally("goal", "2 of 3", true));
  }

  @Test
  void quantitiesAreMeansAndNotSums() {
    Map<String, Double> totals = Map.of("goal", 2.0, "steps", 111.0, "flips", 3.0, "apex-sum", 4.2);
    assertThat(Tally.of(List.of(STEPS, APEX), totals, 3))
        .containsExactly(
            new Tally("steps to goal", "55.5", true), new Tally("apex", "1.40 m", true));
  }

  @Test
  void nothingToDivideByIsADashAndUnknownCountsAreLeftOut() {
    Map<String, Double> totals = Map.of("goal", 0.0, "steps", 0.0);
    assertThat(Tally.of(List.of(FLIPS, GOAL, STEPS), totals, 1))
        .containsExactly(
            new Tally("goal", "0 of 1", false), new Tally("steps to goal", "–", false));
  }
}
