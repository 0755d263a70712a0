package dev.flipside.desktop.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void nothingIsClaimedBeforeItIsMeasured() {
    Pace pace = new Pace();
    pace.add(300);
    pace.add(20_000);
    assertThat(pace.seconds(100_000)).isNaN();
    assertThat(pace.when(100_000)).isEqualTo("soon");
  }

  /**
   * The first iterations warm up, and the first fit takes seconds: 3 minutes were told for 30 s.
   */
  @Test
  void slowFirstIterationsAndFitsDoNotMakeTheWaitLook() {
    Pace pace = new Pace();
    pace.add(150);
    pace.add(3_000);
    for (int i = 0; i < 5; i++) {
      pace.add(20_000);
    }
    pace.add(400);
    assertThat(pace.seconds(600_000)).isCloseTo(30, within(0.01));
    assertThat(pace.when(600_000)).isEqualTo("in about 30 s");
  }

  @Test
  void aMachineThatGetsSlowerIsFollowed() {
    Pace pace = new Pace();
    for (int i = 0; i < 30; i++) {
      pace.add(i < 10 ? 20_000 : 5_000);
    }
    assertThat(pace.seconds(600_000)).isCloseTo(120, within(0.01));
    assertThat(pace.when(600_000)).isEqualTo("in about 2 minutes");
    assertThat(pace.when(1_000)).isEqualTo("in a moment");
    assertThat(pace.when(-5)).isEqualTo("in a moment");
  }
}
