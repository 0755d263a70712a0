package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FlightMemoryTest {
  private static final float TURN = (float) (2 * Math.PI);
  private final FlightMemory memory = new FlightMemory(0);

  @Test
  void turnsAreCountedInTheAirOnly() {
    memory.step(0.3f * TURN, true, false, true);
    assertThat(memory.turns()).isZero();
    memory.step(0.4f * TURN, false, false, true);
    memory.step(0.9f * TURN, false, false, false);
    assertThat(memory.turns()).isCloseTo(0.5f, within(1e-5f));
  }

  @Test
  void aHeadSpringMakesNoProgress() {
    memory.step(0, false, true, false);
    for (int i = 0; i <= 10; i++) {
      memory.step(i * 0.1f * TURN, false, false, false);
      assertThat(memory.progress()).isZero();
    }
    memory.step(TURN, true, false, true);
    assertThat(memory.landedTurns()).isZero();
    assertThat(memory.turns()).isPositive();
  }

  @Test
  void turnsAreHeldAtTouchDownAndFade() {
    memory.step(0, true, false, true);
    memory.step(0, false, false, true);
    memory.step(0.8f * TURN, true, false, true);
    assertThat(memory.landedTurns()).isCloseTo(0.8f, within(1e-5f));
    assertThat(memory.turns()).isCloseTo(0.8f, within(1e-5f));
    memory.step(0.8f * TURN, true, false, true);
    assertThat(memory.landedTurns()).isZero();
    assertThat(memory.turns()).isCloseTo(0.8f * 0.93f, within(1e-5f));
    for (int i = 0; i < 60; i++) {
      memory.step(0.8f * TURN, true, false, true);
    }
    assertThat(memory.turns()).isLessThan(0.02f);
  }

  @Test
  void aFlipThatWasLandedOnTheFootIsRememberedUntilTheBodyTouches() {
    memory.step(0, true, false, true);
    memory.step(0, false, false, true);
    assertThat(memory.landedMemory()).isZero();
    memory.step(0.8f * TURN, true, false, true);
    assertThat(memory.landedMemory()).isCloseTo(0.8f, within(1e-5f));
    memory.step(0.8f * TURN, true, false, true);
    assertThat(memory.landedMemory()).isCloseTo(0.8f * 0.97f, within(1e-5f));
    memory.step(0.8f * TURN, true, true, true);
    assertThat(memory.landedMemory()).isZero();
  }

  @Test
  void aFlightThatEndsOnTheBodyLeavesNoLandingBehind() {
    memory.step(0, true, false, true);
    memory.step(0.4f * TURN, false, false, false);
    memory.step(0.8f * TURN, true, true, true);
    assertThat(memory.landedMemory()).isZero();
  }

  @Test
  void progressBeginsAfterTheDeadZoneAndEndsAfterOneFlip() {
    float paid = 0;
    memory.step(0, true, false, true);
    memory.step(0, false, false, true);
    for (int i = 1; i <= 20; i++) {
      memory.step(i * 0.1f * TURN, false, false, true);
      paid += memory.progress();
      if (i == 2) {
        assertThat(paid).isZero();
      }
    }
    assertThat(paid).isCloseTo(0.85f, within(1e-4f));
  }

  @Test
  void leaningBackAndForthEarnsNothing() {
    float paid = 0;
    memory.step(0, true, false, true);
    memory.step(0, false, false, true);
    for (float turns : new float[] {0.4f, 0.1f, 0.5f, 0}) {
      memory.step(turns * TURN, false, false, true);
      paid += memory.progress();
    }
    assertThat(paid).isCloseTo(0, within(1e-5f));
  }

  @Test
  void aTouchOfTheBodyIsRememberedUntilItStandsUprightOnItsFoot() {
    memory.step(0, false, true, false);
    assertThat(memory.bodyTouched()).isTrue();
    memory.step(0, false, false, true);
    memory.step(0, true, false, false);
    assertThat(memory.bodyTouched()).isTrue();
    memory.step(0, true, false, true);
    assertThat(memory.bodyTouched()).isFalse();
  }
}
