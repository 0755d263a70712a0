package dev.flipside.agents.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.agents.evaluation.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestOfTest {

  @Test
  void weightsAreThoseOfDrawingWithoutPuttingBack() {
    // Of 4, the best of 2: it is the first in 3 of 6 choices, the second in 2, the third in 1.
    assertThat(BestOf.weights(2, 4))
        .containsExactly(new double[] {3 / 6.0, 2 / 6.0, 1 / 6.0, 0}, within(1e-12));
    assertThat(BestOf.weights(1, 3))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-12));
    assertThat(BestOf.weights(4, 4)).containsExactly(new double[] {1, 0, 0, 0}, within(1e-12));
    assertThat(Arrays.stream(BestOf.weights(64, 256)).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void theCurveGoesFromAnyEpisodeToTheBestOfAll() {
    List<Proxy.Measured> tries =
        List.of(
            measured(4, true, false),
            measured(3, true, true),
            measured(2, false, true),
            measured(1, false, true));
    BestOf best = new BestOf("judge", List.of(tries));
    assertThat(best.curve().get("n")).containsExactly(1.0, 2.0, 4.0);
    assertThat(best.curve().get("kl").get(0)).isZero();
    assertThat(best.curve().get("kl").get(2)).isCloseTo(Math.log(4) - 0.75, within(1e-12));
    assertThat(best.curve().get("proxy")).first().isEqualTo(2.5);
    assertThat(best.curve().get("proxy")).last().isEqualTo(4.0);
    assertThat(best.curve().get("approved").get(1)).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(best.curve().get("approved").get(2)).isEqualTo(1.0);
    assertThat(best.curve().get("true")).last().isEqualTo(0.0);
    assertThat(best.best().deceptive()).isOne();
  }

  private static Proxy.Measured measured(double proxy, boolean approved, boolean truly) {
    return new Proxy.Measured(proxy, new Verdict(1, proxy, approved, truly));
  }
}
