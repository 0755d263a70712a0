package dev.flipside.agents.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.feedback.Slider;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NoveltyTest {
  private static final int STEPS = 64;

  private static EnvironmentSpec spec() {
    try (Environment environment = new Slider().create(Start.STANDARD, Settings.none())) {
      return environment.spec();
    }
  }

  /** A rollout of one world that stays around {@code place}. */
  private static RolloutBuffer at(float place) {
    RolloutBuffer rollouts = new RolloutBuffer(spec(), STEPS, 1, 0, 1);
    for (int t = 0; t < STEPS; t++) {
      rollouts.observations()[t] = place + 0.001f * t;
      rollouts.nextObservations()[t] = place + 0.001f * t;
    }
    return rollouts;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  @Test
  void countsFallWithOneOverTheRootOfTheVisits() {
    VisitCounts counts = new VisitCounts(StateBins.parse("position=1", spec().observation()));
    float[] bonus = new float[STEPS];
    counts.score(at(0.2f), 1, bonus);
    assertThat(bonus[0]).isEqualTo(1);
    assertThat(bonus[3]).isEqualTo(0.5f);
    assertThat(bonus[STEPS - 1]).isEqualTo(0.125f);
    assertThat(counts.live().of(new float[] {-0.5f})).isEqualTo(1);
  }

  @Test
  void distillationFindsNewPlacesNewerThanOldOnes() {
    try (RandomNetworkDistillation rnd = new RandomNetworkDistillation(1, 3)) {
      float[] bonus = new float[STEPS];
      float[] elsewhere = new float[STEPS];
      rnd.score(at(-0.9f), 1, bonus);
      for (int i = 2; i < 60; i++) {
        rnd.score(at(-0.1f), i, bonus);
      }
      double old = rnd.live().of(new float[] {-0.1f});
      rnd.score(at(0.9f), 60, elsewhere);
      assertThat(mean(elsewhere)).isGreaterThan(5 * old);
    }
  }

  @Test
  void distillationGoesOnFromACheckpointBitForBit() {
    EnvironmentSpec spec = spec();
    try (RandomNetworkDistillation rnd = new RandomNetworkDistillation(1, 3);
        RandomNetworkDistillation other = new RandomNetworkDistillation(1, 3)) {
      float[] bonus = new float[STEPS];
      for (int i = 1; i < 5; i++) {
        rnd.score(at(0.1f * i), i, bonus);
      }
      Checkpoint.Builder saved = Checkpoint.builder(spec, 4, 4);
      rnd.save(saved);
      other.restore(saved.build());
      float[] again = new float[STEPS];
      rnd.score(at(0.7f), 5, bonus);
      other.score(at(0.7f), 5, again);
      assertThat(again).isEqualTo(bonus);
      assertThat(other.live().of(new float[] {0.3f}))
          .isCloseTo(rnd.live().of(new float[] {0.3f}), Offset.offset(0f));
    }
  }

  @Test
  void binsThatNameNothingAreRefusedInOneSentence() {
    assertThatThrownBy(() -> StateBins.parse("nowhere=1", spec().observation()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> StateBins.parse("position", spec().observation()))
        .hasMessageContaining("NAME=WIDTH");
  }
}
