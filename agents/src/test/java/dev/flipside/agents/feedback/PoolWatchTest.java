package dev.flipside.agents.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.agents.reward.learned.ClipInputs;
import org.junit.jupiter.api.Test;

class PoolWatchTest {

  @Test
  void correlationIsPearsons() {
    double[] x = {1, 2, 3, 4};
    assertThat(PoolWatch.correlation(x, new double[] {2, 4, 6, 8})).isCloseTo(1, within(1e-9));
    assertThat(PoolWatch.correlation(x, new double[] {4, 3, 2, 1})).isCloseTo(-1, within(1e-9));
    assertThat(PoolWatch.correlation(x, new double[] {1, -1, -1, 1})).isCloseTo(0, within(1e-9));
    assertThat(PoolWatch.correlation(x, new double[] {5, 5, 5, 5})).isNaN();
  }

  @Test
  void aTieIsHalfAPreference() {
    assertThat(PoolWatch.preferred(new double[] {1, 0}, new double[] {0, 0})).isEqualTo(0.75);
    assertThat(PoolWatch.preferred(new double[0], new double[] {0})).isNaN();
  }

  @Test
  void whatIsNewIsFarFromTheFirstAndWhatIsAlikeIsNear() {
    double[][] first = {{0, 7}, {1, 7}, {2, 7}, {3, 7}};
    double unit = PoolWatch.nearest(first, first, first);
    double[][] far = {{10, 7}, {11, 7}};
    double[][] alike = {{1.5, 7}, {1.5, 7}};
    assertThat(PoolWatch.nearest(far, first, first) / unit).isCloseTo(7.5, within(1e-9));
    assertThat(PoolWatch.nearest(alike, alike, first)).isZero();
  }

  @Test
  void theStepsBeforeAClipAreNoPartOfItsPlace() {
    float[][] rows = {{100, 100}, {1, 5}, {3, 5}};
    assertThat(PoolWatch.place(new ClipInputs(rows, 1))).containsExactly(2, 5, 1, 0);
  }
}
