package dev.flipside.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SceneFrameTest {

  @Test
  void aMomentBetweenTwoFramesLiesOnTheStraightLine() {
    SceneFrame here = new SceneFrame(1, new float[] {0, 2, 0}, new float[] {7});
    SceneFrame there = new SceneFrame(2, new float[] {4, 0, 1}, new float[] {8});

    SceneFrame between = here.towards(there, 0.25f);

    assertThat(between.seconds()).isEqualTo(1.25f);
    assertThat(between.poses()).containsExactly(1, 1.5f, 0.25f);
    assertThat(between.scalars()).containsExactly(7);
  }

  @Test
  void anglesTurnTheShorterWay() {
    SceneFrame here = new SceneFrame(0, new float[] {0, 0, 3}, new float[0]);
    SceneFrame there = new SceneFrame(1, new float[] {0, 0, -3}, new float[0]);

    double middle = here.towards(there, 0.5f).angle(0);

    assertThat(middle).isEqualTo(Math.PI, within(1e-5));
  }

  @Test
  void aPartThatComesOrGoesIsNotMoved() {
    SceneFrame here = new SceneFrame(0, new float[] {1, 1, 1}, new float[0]);
    SceneFrame gone = new SceneFrame(1, new float[] {Float.NaN, 0, 0}, new float[0]);

    assertThat(here.towards(gone, 0.5f).poses()).containsExactly(1, 1, 1);
    assertThat(gone.towards(here, 0.5f).present(0)).isFalse();
  }
}
