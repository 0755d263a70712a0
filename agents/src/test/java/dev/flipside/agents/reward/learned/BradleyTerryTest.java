package dev.flipside.agents.reward.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {

  @Test
  void aDifferenceOfLogThreeMeansThreeInFour() {
    // exp(ln 3) / (1 + exp(ln 3)) = 3/4; with 10 % random answers 0.9 * 0.75 + 0.05 = 0.725.
    assertThat(BradleyTerry.probability(Math.log(3), 0)).isCloseTo(0.75, within(1e-12));
    assertThat(BradleyTerry.probability(Math.log(3), 0.1)).isCloseTo(0.725, within(1e-12));
  }

  @Test
  void theErrorIsMixedIntoTheProbabilityBeforeTheLogarithm() {
    double[] gradient = new double[2];
    double loss =
        BradleyTerry.loss(new double[] {Math.log(3), 0}, new float[] {1, 0}, 0.1, gradient);
    assertThat(loss).isCloseTo(-Math.log(0.725), within(1e-12));
    // d/dR_0 of -ln(0.9 p + 0.05) = -0.9 p (1 - p) / q = -0.9 * 0.1875 / 0.725.
    assertThat(gradient[0]).isCloseTo(-0.16875 / 0.725, within(1e-12));
    assertThat(gradient[1]).isCloseTo(0.16875 / 0.725, within(1e-12));
  }

  @Test
  void aHopelesslyWrongAnswerCostsNoMoreThanLogTwenty() {
    double loss =
        BradleyTerry.loss(new double[] {-500, 500}, new float[] {1, 0}, 0.1, new double[2]);
    assertThat(loss).isCloseTo(Math.log(20), within(1e-9));
  }

  @Test
  void aTieBetweenEqualClipsPullsNowhere() {
    double[] gradient = new double[2];
    double loss = BradleyTerry.loss(new double[] {7, 7}, new float[] {0.5f, 0.5f}, 0.1, gradient);
    assertThat(loss).isCloseTo(Math.log(2), within(1e-12));
    assertThat(gradient[0]).isZero();
  }

  @Test
  void theBestOfFourEqualClipsIsOneInFour() {
    double[] gradient = new double[4];
    double loss = BradleyTerry.loss(new double[4], new float[] {0, 0, 1, 0}, 0, gradient);
    assertThat(loss).isCloseTo(Math.log(4), within(1e-12));
    assertThat(gradient).containsExactly(new double[] {0.25, 0.25, -0.75, 0.25}, within(1e-12));
  }

  @Test
  void fourClipsThatAreAllTheSamePullTowardsEqualSums() {
    double[] gradient = new double[4];
    float[] shares = Choice.TIE.shares(Kind.BEST_OF_FOUR);
    double loss = BradleyTerry.loss(new double[] {7, 7, 7, 7}, shares, 0, gradient);
    assertThat(loss).isCloseTo(Math.log(4), within(1e-12));
    assertThat(gradient).containsExactly(new double[4], within(1e-12));
    // p_0 = 3/6, the others 1/6: the best one is to lose 1/2 - 1/4 of it.
    BradleyTerry.loss(new double[] {Math.log(3), 0, 0, 0}, shares, 0, gradient);
    assertThat(gradient[0]).isCloseTo(0.25, within(1e-12));
    assertThat(gradient[1]).isCloseTo(-0.25 / 3, within(1e-12));
    assertThat(new Comparison("q", four(), shares).decided()).isFalse();
  }

  private static List<ClipInputs> four() {
    return Collections.nCopies(4, new ClipInputs(new float[][] {{0}}, 0));
  }

  @Test
  void theRewardButtonComparesWithNothing() {
    double[] gradient = new double[1];
    double loss = BradleyTerry.loss(new double[] {Math.log(3)}, new float[] {0}, 0, gradient);
    assertThat(loss).isCloseTo(-Math.log(0.25), within(1e-12));
    assertThat(gradient[0]).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void derivativesAreThoseOfTheLoss() {
    double[] sums = {0.3, -1.2, 2.5, 0.9};
    float[] shares = {0.1f, 0.2f, 0.3f, 0.4f};
    double[] gradient = new double[4];
    BradleyTerry.loss(sums, shares, 0.1, gradient);
    for (int i = 0; i < 4; i++) {
      double[] up = sums.clone();
      double[] down = sums.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double slope =
          (BradleyTerry.loss(up, shares, 0.1, new double[4])
                  - BradleyTerry.loss(down, shares, 0.1, new double[4]))
              / 2e-5;
      assertThat(gradient[i]).isCloseTo(slope, within(1e-8));
    }
  }
}
