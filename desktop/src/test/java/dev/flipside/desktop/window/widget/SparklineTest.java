package dev.flipside.desktop.window.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparklineTest {
  @Test
  void longCurvesAreThinnedToMeansAndHolesAreLeftOut() {
    double[] values = {Double.NaN, 1, 3, Double.NaN, 5, 7, Double.POSITIVE_INFINITY};
    assertThat(Sparkline.thinned(values, 2)).containsExactly(2, 6);
    assertThat(Sparkline.thinned(values, 10)).containsExactly(1, 3, 5, 7);
    assertThat(Sparkline.thinned(new double[0], 4)).isEmpty();
  }
}
