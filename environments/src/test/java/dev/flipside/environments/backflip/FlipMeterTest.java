package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FlipMeterTest {
  private static final float STEP = 1 / 30f;
  private final Story story = new Story();

  @Test
  void aWholeTurnLandedOnTheFootIsACleanFlip() {
    story.stand(3).fly(20, 1f).stand(10);
    assertThat(story.count(FlipMeter.CLEAN)).isEqualTo(1);
    assertThat(story.count(FlipMeter.TRIES)).isEqualTo(1);
    assertThat(story.count(FlipMeter.FOOT_LANDINGS)).isEqualTo(1);
    assertThat(story.count(FlipMeter.STOOD)).isZero();
  }

  @Test
  void aFlipCountsOnlyAfterItWasWatchedForThreeTenthsOfASecond() {
    story.stand(3).fly(20, 1f).stand(9);
    assertThat(story.count(FlipMeter.CLEAN)).isZero();
    story.stand(1);
    assertThat(story.count(FlipMeter.CLEAN)).isEqualTo(1);
  }

  @Test
  void aFlipIsStoodAfterOneSecondOfStandingStill() {
    story.stand(3).fly(20, 1f).stand(10).stand(28);
    assertThat(story.count(FlipMeter.STOOD)).isZero();
    story.stand(1);
    assertThat(story.count(FlipMeter.STOOD)).isEqualTo(1);
    story.stand(60);
    assertThat(story.count(FlipMeter.STOOD)).isEqualTo(1);
  }

  @Test
  void hoppingOnIsNotStanding() {
    story.stand(3).fly(20, 1f);
    for (int i = 0; i < 5; i++) {
      story.stand(25).fly(3, 0);
    }
    assertThat(story.count(FlipMeter.CLEAN)).isEqualTo(1);
    assertThat(story.count(FlipMeter.STOOD)).isZero();
  }

  @Test
  void theReboundOfALandingOnlyBeginsTheSecondAnew() {
    story.stand(3).fly(20, 1f).stand(20).fly(3, 0).stand(29);
    assertThat(story.count(FlipMeter.STOOD)).isZero();
    story.stand(1);
    assertThat(story.count(FlipMeter.CLEAN)).isEqualTo(1);
    assertThat(story.count(FlipMeter.STOOD)).isEqualTo(1);
  }

  @Test
  void standingThatFollowsTheNextTryIsNotThatOfTheFlipBefore() {
    story.stand(3).fly(20, 1f).stand(20).fly(20, 0.6f).stand(60);
    assertThat(story.count(FlipMeter.TRIES)).isEqualTo(2);
    assertThat(story.count(FlipMeter.STOOD)).isZero();
  }

  @Test
  void whetherAFlipIsStoodIsAskedOnlyOfThoseThatHadTheTime() {
    story.stand(3).fly(20, 1f).stand(60);
    assertThat(story.count(FlipMeter.STOOD)).isEqualTo(1);
    assertThat(story.count(FlipMeter.CLEAN_IN_TIME)).isZero();
    story.stand(1);
    assertThat(story.count(FlipMeter.CLEAN_IN_TIME)).isEqualTo(1);
    assertThat(story.count(FlipMeter.STOOD_IN_TIME)).isEqualTo(1);
    story.fly(20, 1f).stand(20).fly(20, 1f).stand(21);
    assertThat(story.count(FlipMeter.CLEAN)).isEqualTo(3);
    assertThat(story.count(FlipMeter.CLEAN_IN_TIME)).isEqualTo(2);
    assertThat(story.count(FlipMeter.STOOD_IN_TIME)).isEqualTo(1);
  }

  @Test
  void standingFastOrCrookedIsNotStandingStill() {
    story.stand(3).fly(20, 1f).stand(11);
    story.speed = 0.6f;
    story.stand(60);
    assertThat(story.count(FlipMeter.STOOD)).isZero();
    story.speed = 0;
    story.turn(0.2f).stand(40);
    assertThat(story.count(FlipMeter.STOOD)).isZero();
  }

  @Test
  void aForwardFlipIsNoTry() {
    story.stand(3).fly(20, -1f).stand(12);
    assertThat(story.count(FlipMeter.TRIES)).isZero();
    assertThat(story.count(FlipMeter.CLEAN)).isZero();
  }

  @Test
  void sixTenthsOfATurnIsATryAndNotAFlip() {
    story.stand(3).fly(20, 0.6f).stand(12);
    assertThat(story.count(FlipMeter.TRIES)).isEqualTo(1);
    assertThat(story.count(FlipMeter.CLEAN)).isZero();
  }

  @Test
  void aHeadSpringIsNoTry() {
    story.stand(3).lie(3).fly(20, 1f).stand(12);
    assertThat(story.count(FlipMeter.TRIES)).isZero();
    assertThat(story.count(FlipMeter.HITS)).isEqualTo(1);
  }

  @Test
  void landingOnTheHeadIsATryWithoutAFootLanding() {
    story.stand(3).fly(20, 1f).lie(3).stand(12);
    assertThat(story.count(FlipMeter.TRIES)).isEqualTo(1);
    assertThat(story.count(FlipMeter.FOOT_LANDINGS)).isZero();
    assertThat(story.count(FlipMeter.CLEAN)).isZero();
  }

  @Test
  void fallingWithinThreeTenthsOfASecondIsNotClean() {
    story.stand(3).fly(20, 1f).stand(5).lie(1).stand(12);
    assertThat(story.count(FlipMeter.FOOT_LANDINGS)).isEqualTo(1);
    assertThat(story.count(FlipMeter.CLEAN)).isZero();
  }

  @Test
  void neverComingUprightIsNotClean() {
    story.stand(3).fly(20, 0.75f).stand(12);
    assertThat(story.count(FlipMeter.FOOT_LANDINGS)).isEqualTo(1);
    assertThat(story.count(FlipMeter.CLEAN)).isZero();
  }

  @Test
  void hitsAreCountedWhenTheyBegin() {
    story.stand(1).lie(5).stand(2).lie(2);
    assertThat(story.count(FlipMeter.HITS)).isEqualTo(2);
  }

  @Test
  void apexAndDriftAreInMetres() {
    story.stand(3);
    story.height = 1.7f;
    story.u = -2;
    story.fly(20, 1f);
    story.height = 1;
    story.stand(12);
    assertThat(story.count(FlipMeter.APEX)).isCloseTo(1.7, within(1e-6));
    assertThat(story.count(FlipMeter.DRIFT)).isEqualTo(2);
    assertThat(story.count(FlipMeter.SECONDS)).isCloseTo(35 / 30.0, within(1e-5));
  }

  /** A hand-made sequence of moments. */
  private static final class Story {
    private float turns;
    private float height = 1;
    private float u;
    private float speed;
    private final FlipMeter meter = new FlipMeter(STEP, moment(true, false));

    Story stand(int steps) {
      return go(steps, 0, true, false);
    }

    Story fly(int steps, float turned) {
      return go(steps, turned / steps, false, false);
    }

    Story lie(int steps) {
      return go(steps, 0, false, true);
    }

    Story turn(float turned) {
      turns += turned;
      return this;
    }

    private Story go(int steps, float turnsPerStep, boolean foot, boolean torso) {
      for (int i = 0; i < steps; i++) {
        turns += turnsPerStep;
        meter.step(moment(foot, torso));
      }
      return this;
    }

    private FlipMeter.Moment moment(boolean foot, boolean torso) {
      float angle = (float) (2 * Math.PI * turns);
      return new FlipMeter.Moment(angle, u, height, speed, foot, torso, false, false);
    }

    double count(String name) {
      return meter.outcome().count(name);
    }
  }
}
