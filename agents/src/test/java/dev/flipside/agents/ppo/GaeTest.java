package dev.flipside.agents.ppo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.agents.PointMass;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.StepType;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Three steps of one world, gamma 0.9 and lambda 0.5, worked by hand. */
class GaeTest {
  private static final Offset<Float> EXACT = within(1e-5f);
  private static final float[] REWARDS = {1, 2, 3};

  private final Gae gae = new Gae(0.9, 0.5);

  @Test
  void anUnfinishedEpisodeBootstrapsFromTheNextValue() {
    float[] advantages = advantages(StepType.MID, StepType.MID, StepType.MID);

    // delta = 1 + 0.9 * 20 - 10 = 9;  2 + 0.9 * 30 - 20 = 9;  3 + 0.9 * 40 - 30 = 9
    // A2 = 9;  A1 = 9 + 0.45 * 9 = 13.05;  A0 = 9 + 0.45 * 13.05 = 14.8725
    assertThat(advantages).containsExactly(new float[] {14.8725f, 13.05f, 9}, EXACT);
  }

  @Test
  void terminationHasNoFuture() {
    float[] advantages = advantages(StepType.MID, StepType.TERMINATED, StepType.MID);

    // delta1 = 2 - 20 = -18, and nothing of step 2 reaches steps 0 and 1: A0 = 9 - 0.45 * 18 = 0.9
    assertThat(advantages).containsExactly(new float[] {0.9f, -18, 9}, EXACT);
  }

  @Test
  void truncationBootstrapsFromTheFinalObservation() {
    float[] advantages = advantages(StepType.MID, StepType.TRUNCATED, StepType.MID);

    // delta1 = 2 + 0.9 * 30 - 20 = 9 as in the unfinished episode, but step 2 does not reach it
    assertThat(advantages).containsExactly(new float[] {13.05f, 9, 9}, EXACT);
  }

  private float[] advantages(StepType... types) {
    try (Environment environment = new PointMass().create(Start.STANDARD, Settings.none())) {
      RolloutBuffer rollouts = new RolloutBuffer(environment.spec(), 3, 1, 2, 0);
      for (int t = 0; t < 3; t++) {
        int row = rollouts.row(t, 0);
        rollouts.types()[row] = types[t];
        rollouts.values()[row] = 10 * (t + 1);
        rollouts.nextValues()[row] = 10 * (t + 2);
      }
      float[] advantages = new float[3];
      gae.advantages(rollouts, REWARDS, advantages);
      return advantages;
    }
  }
}
