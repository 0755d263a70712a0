package dev.flipside.agents.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.feedback.Slider;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.agents.reward.HandCodedRewardFunction;
import dev.flipside.agents.training.RewardLearner;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuriousLearnerTest {
  private static final Slider SLIDER = new Slider();

  private static EnvironmentSpec spec() {
    try (Environment environment = SLIDER.create(Start.STANDARD, Settings.none())) {
      return environment.spec();
    }
  }

  private static CuriousLearner curious(double weight, long fadeSteps) {
    RewardLearner position =
        RewardLearner.fixed(new HandCodedRewardFunction(SLIDER.rewards(Settings.none()).get(0)));
    return new CuriousLearner(
        position,
        new VisitCounts(StateBins.parse("position=1", spec().observation())),
        weight,
        fadeSteps);
  }

  /** Reward of one step at 0.5 m that nobody has seen before. */
  private static float firstVisit(CuriousLearner learner) {
    RolloutBuffer rollouts = new RolloutBuffer(spec(), 1, 1, 0, 2);
    rollouts.nextObservations()[0] = 0.5f;
    learner.reward().relabel(rollouts);
    return rollouts.rewards()[0];
  }

  @Test
  void noveltyIsPaidOnTopOfTheReward() {
    try (CuriousLearner learner = curious(2, 0)) {
      assertThat(firstVisit(learner)).isEqualTo(0.5f + 2);
      assertThat(learner.reward().termNames()).containsExactly("x", "visit-counts");
    }
  }

  @Test
  void aWeightThatFadesFallsLinearlyToNothingAndStaysThere() {
    for (long[] at : new long[][] {{0, 100}, {250, 75}, {500, 50}, {1000, 0}, {5000, 0}}) {
      try (CuriousLearner learner = curious(2, 1000)) {
        learner.pool(List.of(), at[0]);
        assertThat(firstVisit(learner)).isEqualTo(0.5f + 0.02f * at[1]);
        assertThat(learner.metrics()).containsEntry("novelty_weight", 0.02f * at[1] * 1.0);
      }
    }
  }

  @Test
  void theWeightGoesOnFadingFromACheckpoint() {
    try (CuriousLearner learner = curious(2, 1000);
        CuriousLearner resumed = curious(2, 1000)) {
      learner.pool(List.of(), 500);
      Checkpoint.Builder saved = Checkpoint.builder(spec(), 1, 500);
      learner.save(saved);
      resumed.restore(saved.build());
      assertThat(firstVisit(resumed)).isEqualTo(0.5f + 1);
    }
  }

  @Test
  void aWeightBelowNothingIsRefused() {
    assertThatThrownBy(() -> curious(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 0");
    assertThatThrownBy(() -> curious(1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 0");
  }
}
