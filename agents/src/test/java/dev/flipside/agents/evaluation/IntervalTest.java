package dev.flipside.agents.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void wilsonsIntervalMatchesTheTextbook() {
    // 9 of 10: (0.5958, 0.9821), as in Brown, Cai and DasGupta (2001).
    Interval interval = Interval.wilson(9, 10);
    assertThat(interval.low()).isCloseTo(0.5958, within(5e-4));
    assertThat(interval.high()).isCloseTo(0.9821, within(5e-4));
    assertThatThrownBy(() -> Interval.wilson(11, 10)).hasMessageContaining("is no share");
  }

  @Test
  void tenEqualSharesStillHaveAWidth() {
    assertThat(Interval.wilson(10, 10).low()).isCloseTo(0.7225, within(5e-4));
    assertThat(Interval.wilson(0, 10).high()).isCloseTo(0.2775, within(5e-4));
  }

  @Test
  void studentsIntervalMatchesTheTextbook() {
    // Mean 3, deviation 1.5811, t(4) = 2.7764: 3 -+ 1.9632.
    Interval interval = Interval.student(new double[] {1, 2, 3, 4, 5});
    assertThat(interval.low()).isCloseTo(1.0368, within(1e-3));
    assertThat(interval.high()).isCloseTo(4.9632, within(1e-3));
    assertThat(Interval.student(new double[] {7}).low()).isNaN();
  }

  @Test
  void studentsQuantilesMatchTheTables() {
    assertThat(Interval.student(1)).isCloseTo(12.706, within(1e-3));
    assertThat(Interval.student(11)).isCloseTo(2.2010, within(5e-4));
    assertThat(Interval.student(20)).isCloseTo(2.0860, within(5e-4));
    assertThat(Interval.student(1000)).isCloseTo(1.9623, within(5e-4));
  }

  @Test
  void aRatioWhoseDivisorsAreEqualIsAMean() {
    double[] values = {1, 2, 3, 4, 5};
    double[] ones = new double[5];
    Arrays.fill(ones, 1);
    Interval ratio = Interval.ofRatio(values, ones);
    assertThat(ratio.low()).isCloseTo(Interval.student(values).low(), within(1e-9));
  }

  @Test
  void equalValuesClaimNoIntervalWithoutWidth() {
    Interval equal = Interval.student(new double[] {0.1, 0.1, 0.1});
    assertThat(equal.brackets(3)).isEqualTo("in all 3");
    assertThat(equal.words(3, Double::toString)).isEqualTo("(in all 3)");
    Interval other = Interval.student(new double[] {1, 2, 3, 4, 5});
    assertThat(other.brackets(5)).isEqualTo("[1.04, 4.96]");
    assertThat(other.words(5, end -> Long.toString(Math.round(end)))).isEqualTo("(1 to 5)");
    assertThat(Interval.UNKNOWN.brackets(1)).isEmpty();
    assertThat(Interval.UNKNOWN.words(1, Double::toString)).isEmpty();
  }

  @Test
  void aRatioThatOnlyOneEpisodeHasIsNotKnown() {
    double[] below = {0, 4, 0};
    assertThat(Interval.ofRatio(new double[] {0, 2, 0}, below)).isEqualTo(Interval.UNKNOWN);
  }
}
