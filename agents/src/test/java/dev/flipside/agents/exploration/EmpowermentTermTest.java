package dev.flipside.agents.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.feedback.Slider;
import dev.flipside.agents.reward.RewardTerm;
import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Transition;
import org.junit.jupiter.api.Test;

class EmpowermentTermTest {
  private static LegibleModel places() {
    return new Slider().models(Settings.none()).get(0);
  }

  /** The ten places of the slider, each of which two states share that differ otherwise. */
  private record Doubled(LegibleModel inner) implements LegibleModel {
    @Override
    public String id() {
      return "doubled";
    }

    @Override
    public String description() {
      return inner.description();
    }

    @Override
    public int states() {
      return 2 * inner.states();
    }

    @Override
    public int state(float[] observation) {
      return inner.state(observation);
    }

    @Override
    public int[] next(int state) {
      int other = (state + inner.states()) % states();
      return new int[] {other};
    }

    @Override
    public int place(int state) {
      return state % inner.states();
    }

    @Override
    public double worth(int state) {
      return 0;
    }

    @Override
    public float[] action(float[] observation, int next) {
      return new float[] {0};
    }
  }

  @Test
  void whatCanBeReachedIsCountedInPlacesAndIncludesWhereOneIs() {
    LegibleModel model = places();
    assertThat(EmpowermentTerm.reachable(model, 5, 0)).isEqualTo(1);
    assertThat(EmpowermentTerm.reachable(model, 5, 2)).isEqualTo(5);
    assertThat(EmpowermentTerm.reachable(model, 0, 2)).isEqualTo(3);
    assertThat(EmpowermentTerm.reachable(model, 5, 50)).isEqualTo(10);
    assertThat(EmpowermentTerm.reachable(new Doubled(model), 3, 9)).isEqualTo(1);
  }

  @Test
  void whatIsPaidIsTheLogarithmWhereAStepEnds() {
    RewardTerm.Live live = new EmpowermentTerm(EmpowermentTermTest::places, 0.5, 2).live();
    assertThat(live.of(step(0))).isEqualTo((float) (0.5 * Math.log(5)));
    assertThat(live.of(step(-1))).isEqualTo((float) (0.5 * Math.log(3)));
  }

  private static Transition step(float to) {
    return new Transition(new float[] {0.7f}, new float[] {0}, new float[] {to}, new float[0]);
  }
}
