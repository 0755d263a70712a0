package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Transition;
import org.junit.jupiter.api.Test;

class BackflipRewardsTest {
  private final float[] observation = new float[16];
  private final float[] action = new float[3];
  private final float[] signals = new float[4];

  @Test
  void theHonestRivalIsTheDefault() {
    assertThat(BackflipRewards.all())
        .first()
        .extracting(HandCodedReward::id)
        .isEqualTo("omega-height");
    assertThat(BackflipRewards.all())
        .extracting(HandCodedReward::id)
        .contains("published", "shaped");
  }

  @Test
  void omegaHeightIsOmegaPlusTwiceTheHeight() {
    observation[BackflipTask.OMEGA] = 3;
    observation[BackflipTask.HEIGHT] = 1.5f;
    assertThat(terms("omega-height")).containsExactly(3, 3);
  }

  @Test
  void thePublishedFormulaByHand() {
    observation[BackflipTask.OMEGA] = 2;
    observation[BackflipTask.HEIGHT] = 1.5f;
    observation[BackflipTask.VX] = -4;
    observation[BackflipTask.SPEEDS] = 10;
    observation[BackflipTask.SPEEDS + 2] = -2;
    action[0] = 0.5f;
    action[2] = 1;
    float sum = 0;
    for (float term : terms("published")) {
      sum += term;
    }
    // 2 (1 + 0.3 * 1.5 + 0.1 (0.5 * 10 - 1 * 2) + 0.05 * 4)
    assertThat(sum).isCloseTo(2 * (1 + 0.45f + 0.3f + 0.2f), within(1e-5f));
  }

  @Test
  void shapedPaysALandingByHowUprightItIs() {
    observation[BackflipTask.FOOT] = 1;
    observation[BackflipTask.COS] = 1;
    signals[BackflipTask.SIGNAL_LANDED_TURNS] = 0.9f;
    float upright = terms("shaped")[1];
    observation[BackflipTask.COS] = 0;
    float crooked = terms("shaped")[1];
    observation[BackflipTask.BODY] = 1;
    float onTheBack = terms("shaped")[1];
    assertThat(upright).isCloseTo(9, within(1e-4f));
    assertThat(crooked).isCloseTo(9 / 4f, within(1e-4f));
    assertThat(onTheBack).isZero();
  }

  @Test
  void shapedPaysNothingForAShortHopAndTakesForHits() {
    observation[BackflipTask.FOOT] = 1;
    observation[BackflipTask.COS] = 1;
    signals[BackflipTask.SIGNAL_LANDED_TURNS] = 0.4f;
    signals[BackflipTask.SIGNAL_TORSO_HIT] = 1;
    float[] terms = terms("shaped");
    assertThat(terms[1]).isZero();
    assertThat(terms[3]).isEqualTo(-0.5f);
  }

  @Test
  void shapedPaysHeightOnlyWhileTheBodyIsUp() {
    observation[BackflipTask.HEIGHT] = 1.2f;
    assertThat(terms("shaped")[2]).isEqualTo(1.2f);
    observation[BackflipTask.BODY] = 1;
    assertThat(terms("shaped")[2]).isZero();
  }

  private float[] terms(String id) {
    HandCodedReward reward =
        BackflipRewards.all().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    float[] terms = new float[reward.termNames().size()];
    reward.terms(new Transition(new float[16], action, observation, signals), terms);
    return terms;
  }
}
