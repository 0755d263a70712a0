package dev.flipside.agents.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.feedback.Slider;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewardSumTest {
  private static final Scenario SLIDER = Scenario.byDefault(new Slider());

  /** Pays the same in every step. */
  private record Constant(String name, float amount) implements RewardTerm {
    @Override
    public void pay(RolloutBuffer rollouts, float[] paid) {
      Arrays.fill(paid, amount);
    }

    @Override
    public Live live() {
      return transition -> amount;
    }

    @Override
    public Map<String, Double> metrics() {
      return Map.of();
    }
  }

  private static RewardSum sum(RewardTerm... terms) {
    return new RewardSum(new HandCodedRewardFunction(SLIDER.rewards().get(0)), List.of(terms));
  }

  @Test
  void eachTermHasAColumnOfItsOwnAndTheirSumIsTheReward() {
    RewardSum sum = sum(new Constant("two", 2), new Constant("five", -5));
    assertThat(sum.termNames()).containsExactly("x", "two", "five");
    RolloutBuffer rollouts = new RolloutBuffer(SLIDER.spec(), 2, 1, 0, 3);
    rollouts.nextObservations()[0] = 0.5f;
    rollouts.nextObservations()[SLIDER.spec().observation().size()] = -0.25f;

    sum.relabel(rollouts);

    assertThat(rollouts.terms()).startsWith(0.5f, 2, -5, -0.25f, 2, -5);
    assertThat(rollouts.rewards()).startsWith(-2.5f, -3.25f);
  }

  @Test
  void sumsOfSumsKeepEveryColumn() {
    RewardSum inner = sum(new Constant("two", 2));
    RewardSum outer = new RewardSum(inner, List.of(new Constant("five", -5)));
    RolloutBuffer rollouts = new RolloutBuffer(SLIDER.spec(), 1, 1, 0, 3);
    rollouts.nextObservations()[0] = 0.5f;

    outer.relabel(rollouts);

    assertThat(outer.termNames()).containsExactly("x", "two", "five");
    assertThat(rollouts.terms()).startsWith(0.5f, 2, -5);
    assertThat(rollouts.rewards()).startsWith(-2.5f);
  }

  @Test
  void aScreenSeesTheSameTerms() {
    EnvironmentSpec spec = SLIDER.spec();
    LiveReward live =
        new RewardSum(sum(new Constant("two", 2)), List.of(new Constant("five", -5))).live();
    float[] next = new float[spec.observation().size()];
    next[0] = 0.5f;
    float[] terms = new float[3];
    live.begin();

    float reward =
        live.step(
            new Transition(
                next, new float[spec.action().size()], next, new float[spec.signals().size()]),
            terms);

    assertThat(terms).containsExactly(0.5f, 2, -5);
    assertThat(reward).isEqualTo(-2.5f);
  }

  @Test
  void twoTermsOfOneNameAreRefused() {
    assertThatThrownBy(() -> sum(new Constant("x", 1)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("a name of its own");
  }
}
