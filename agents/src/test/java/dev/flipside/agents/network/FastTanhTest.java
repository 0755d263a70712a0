package dev.flipside.agents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FastTanhTest {

  @Test
  void errorIsBelowAMillionthEverywhere() {
    float[] x = new float[40_001];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i - 20_000) * 0.001f;
    }
    float[] y = x.clone();
    FastTanh.apply(y, y.length);
    for (int i = 0; i < x.length; i++) {
      assertThat((double) y[i]).isCloseTo(Math.tanh(x[i]), within(1e-6));
    }
  }

  @Test
  void neverLeavesMinusOneToOne() {
    float[] x = {-1e30f, -8, -7.5f, -7.4f, 7.4f, 7.5f, 8, 1e30f};
    FastTanh.apply(x, x.length);
    for (float y : x) {
      assertThat(Math.abs(y)).isLessThanOrEqualTo(1);
    }
  }
}
