package dev.flipside.agents.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.feedback.Slider;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Scenario;
import org.junit.jupiter.api.Test;

class NoveltyTermTest {
  private static final EnvironmentSpec SPEC = Scenario.byDefault(new Slider()).spec();

  private static NoveltyTerm counting(double weight, long fadeSteps) {
    return new NoveltyTerm(
        new VisitCounts(StateBins.parse("position=1", SPEC.observation())), weight, fadeSteps);
  }

  /** Paid for one step at 0.5 m that nobody has seen before. */
  private static float firstVisit(NoveltyTerm term) {
    RolloutBuffer rollouts = new RolloutBuffer(SPEC, 1, 1, 0, 1);
    rollouts.nextObservations()[0] = 0.5f;
    float[] paid = new float[1];
    term.pay(rollouts, paid);
    return paid[0];
  }

  @Test
  void aWeightThatFadesFallsLinearlyToNothingAndStaysThere() {
    for (long[] at : new long[][] {{0, 100}, {250, 75}, {500, 50}, {1000, 0}, {5000, 0}}) {
      try (NoveltyTerm term = counting(2, 1000)) {
        term.progressed(at[0]);
        assertThat(firstVisit(term)).isEqualTo(0.02f * at[1]);
        assertThat(term.metrics()).containsEntry("visit-counts_weight", 0.02f * at[1] * 1.0);
      }
    }
  }

  @Test
  void theWeightGoesOnFadingFromACheckpoint() {
    try (NoveltyTerm term = counting(2, 1000);
        NoveltyTerm resumed = counting(2, 1000)) {
      term.progressed(500);
      Checkpoint.Builder saved = Checkpoint.builder(SPEC, 1, 500);
      term.save(saved);
      resumed.restore(saved.build());
      assertThat(firstVisit(resumed)).isEqualTo(1);
    }
  }

  @Test
  void aWeightBelowNothingIsRefused() {
    assertThatThrownBy(() -> counting(-1, 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("at least 0");
    assertThatThrownBy(() -> counting(1, -1))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("at least 0");
  }
}
