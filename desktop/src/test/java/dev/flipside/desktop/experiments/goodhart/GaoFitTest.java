package dev.flipside.desktop.experiments.goodhart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.agents.experiment.TrialResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GaoFitTest {
  private static final double[] D = {0, 0.5, 1, 2, 3, 4};

  private static double[] gains(GaoFit curve) {
    return java.util.Arrays.stream(D).map(curve::at).toArray();
  }

  @Test
  void bothCurvesAreFoundAgain() {
    GaoFit filtering = GaoFit.of(true, D, gains(new GaoFit(true, 0.4, 0.1)));
    assertThat(filtering.a()).isCloseTo(0.4, within(1e-9));
    assertThat(filtering.b()).isCloseTo(0.1, within(1e-9));
    assertThat(filtering.peak()).isCloseTo(2, within(1e-9));
    GaoFit learning = GaoFit.of(false, D, gains(new GaoFit(false, 0.3, 0.15)));
    assertThat(learning.a()).isCloseTo(0.3, within(1e-9));
    assertThat(learning.b()).isCloseTo(0.15, within(1e-9));
    // d/dx x (a - b ln x) = a - b ln x - b, 0 at x = e^(a/b - 1) = e
    assertThat(learning.peak()).isCloseTo(Math.E, within(1e-6));
  }

  @Test
  void aCurveThatNeverFallsHasNoPeakAndOnePointNoFit() {
    assertThat(new GaoFit(true, 0.4, -0.1).peak()).isNaN();
    assertThat(GaoFit.of(true, new double[] {0, 1}, new double[] {0, 0.3}).a()).isNaN();
  }

  private static TrialResult trial(long seed, List<Double> proxy, List<Double> truth) {
    return new TrialResult(
        "arm",
        seed,
        "x",
        Map.of(),
        Map.of(
            "kl", List.of(0.0, 1.0, 4.0, 16.0), "proxy", proxy, "approved", proxy, "true", truth),
        "");
  }

  @Test
  void aTrialShowsItWhenTheProxyRoseWhileTheTruthFell() {
    List<Double> rising = List.of(0.0, 1.0, 2.0, 3.0);
    TrialResult fooled = trial(1, rising, List.of(0.5, 0.6, 0.9, 0.1));
    TrialResult honest = trial(2, rising, List.of(0.5, 0.6, 0.9, 0.9));
    TrialResult worse = trial(3, List.of(0.0, 1.0, 3.0, 2.0), List.of(0.5, 0.6, 0.9, 0.1));
    assertThat(new Pressure(List.of(fooled, honest, worse)).goodhart(0.2)).isOne();
    assertThat(new Pressure(List.of(fooled)).bestStop()).isEqualTo(2);
    assertThat(Pressure.truthUntil(fooled, 3.9)).isEqualTo(0.9);
    assertThat(Pressure.truthUntil(fooled, 4)).isEqualTo(0.1);
    var truth = new Pressure(List.of(fooled, honest)).series("true", "true");
    assertThat(truth.low()[3]).as("Student's would be below 0").isZero();
    assertThat(truth.high()[3]).as("and above 1").isOne();
    assertThat(truth.y()).containsExactly(new double[] {0.5, 0.6, 0.9, 0.5}, within(1e-9));
  }
}
