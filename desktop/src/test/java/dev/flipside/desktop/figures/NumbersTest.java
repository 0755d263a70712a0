package dev.flipside.desktop.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void whatIsCountedWholeHasNoDecimals() {
    assertThat(Numbers.whole(0)).isEqualTo("0");
    assertThat(Numbers.whole(12)).isEqualTo("12");
    assertThat(Numbers.whole(2048)).isEqualTo("2,048");
    assertThat(Numbers.whole(1_234_000)).isEqualTo("1.23 M");
  }

  @Test
  void whatRoundsToNothingHasNoSign() {
    assertThat(Numbers.brief(-0.001)).isEqualTo("0.00");
    assertThat(Numbers.brief(-0.01)).isEqualTo("−0.01");
  }
}
