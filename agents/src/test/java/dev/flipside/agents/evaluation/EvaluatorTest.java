package dev.flipside.agents.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.agents.PointMass;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.TrueOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final OutcomeMetric RATE =
      new OutcomeMetric("rate", "per minute", "Hits a minute.", "hits", "seconds", 60, true);

  private final Evaluator evaluator = new Evaluator(Scenario.byDefault(new PointMass()));

  @Test
  void heldOutSeedsAreNegative() {
    for (int i = 0; i < 1000; i++) {
      assertThat(Evaluator.heldOutSeed(i, i)).isNegative();
    }
  }

  @Test
  void controllerThatHoldsScoresAboveOneThatPushesAway() {
    Policy holds = o -> new float[] {-3 * o[0] - 2 * o[1]};
    Policy pushes = o -> new float[] {o[0]};

    Evaluation good = evaluator.evaluate(holds, "greedy", 40, 1);
    Evaluation bad = evaluator.evaluate(pushes, "greedy", 40, 1);

    assertThat(good.figure("held").value()).isEqualTo(1);
    assertThat(bad.figure("held").value()).isLessThan(0.3);
    assertThat(good.figure("near").low()).isGreaterThan(bad.figure("near").high());
    assertThat(good).isEqualTo(evaluator.evaluate(holds, "greedy", 40, 1));
    assertThat(good).isNotEqualTo(evaluator.evaluate(holds, "greedy", 40, 2));
  }

  @Test
  void rateIsARatioOfSums() {
    List<TrueOutcome> outcomes = List.of(outcome(3, 10), outcome(0, 20));

    assertThat(OutcomeRatio.of(RATE, outcomes)).isCloseTo(6, within(1e-9));
    assertThat(OutcomeRatio.of(RATE, List.of())).isNaN();
  }

  @Test
  void intervalOfAShareIsAsTheBinomialSays() {
    OutcomeMetric share = new OutcomeMetric("share", "share", "Hits.", "hits", "", 1, true);
    List<TrueOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      outcomes.add(outcome(i % 4 == 0 ? 1 : 0, 1));
    }
    Interval interval = OutcomeRatio.interval(share, outcomes);

    // Wilson: (0.25 + 1.96^2 / 800 -+ 1.96 sqrt(0.25 * 0.75 / 400 + 1.96^2 / 640000)) / (1 + 1.96^2
    // / 400)
    assertThat(interval.low()).isCloseTo(0.2101, within(5e-4));
    assertThat(interval.high()).isCloseTo(0.2946, within(5e-4));
  }

  @Test
  void intervalOfARateIsStudentsOverEpisodes() {
    List<TrueOutcome> equal = List.of(outcome(1, 10), outcome(2, 10), outcome(3, 10));

    // 60 * 2 / 10 = 12; deviation of a rate 6, t(2) = 4.3027: 12 -+ 4.3027 * 6 / sqrt(3)
    Interval interval = OutcomeRatio.interval(RATE, equal);
    assertThat(interval.low()).isCloseTo(12 - 14.905, within(1e-3));
    assertThat(interval.high()).isCloseTo(12 + 14.905, within(1e-3));
    assertThat(OutcomeRatio.interval(RATE, List.of(outcome(1, 10))).low()).isNaN();
  }

  @Test
  void unknownFigureIsRefusedWithTheKnownOnes() {
    Evaluation evaluation = evaluator.evaluate(o -> new float[1], "greedy", 1, 1);
    assertThatThrownBy(() -> evaluation.figure("glory"))
        .isInstanceOf(Refusal.class)
        .hasMessage("no metric is called glory; there are near, held");
  }

  private static TrueOutcome outcome(double hits, double seconds) {
    return new TrueOutcome(Map.of("hits", hits, "seconds", seconds));
  }
}
