package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackflipPilotTest {
  private static final int CROUCH_FROM = 12;
  private static final int SEEDS = 6;
  private final BackflipProvider provider = new BackflipProvider();
  private final Settings settings = Settings.of(provider.settings(), Map.of());

  @Test
  void withNothingHeldItStandsForAWholeEpisode() {
    TrueOutcome outcome = play(1, BackflipTask.HORIZON, t -> ControlState.IDLE);
    assertThat(outcome.count(FlipMeter.HITS)).isZero();
    assertThat(outcome.count(FlipMeter.DRIFT)).isLessThan(0.5);
  }

  @Test
  void aStraightLeapLandsOnTheFootAndStands() {
    int stayedUp = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      TrueOutcome outcome = play(seed, 100, t -> leap(t, 12, 0, -1));
      stayedUp += outcome.count(FlipMeter.HITS) == 0 ? 1 : 0;
      assertThat(outcome.count(FlipMeter.TRIES)).isZero();
    }
    assertThat(stayedUp).isGreaterThanOrEqualTo(SEEDS - 1);
  }

  @Test
  void leapingBackAndTuckingUntilTheRightMomentIsACleanFlip() {
    int clean = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      clean += (int) play(seed, 70, t -> leap(t, 10, -1, 20)).count(FlipMeter.CLEAN);
    }
    assertThat(clean).isGreaterThanOrEqualTo(SEEDS / 2);
  }

  @Test
  void lettingGoOfTheTuckTooEarlyIsNoCleanFlip() {
    int clean = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      clean += (int) play(seed, 70, t -> leap(t, 10, -1, 6)).count(FlipMeter.CLEAN);
    }
    assertThat(clean).isZero();
  }

  /** Crouches for a while, leaps with a lean, and tucks for {@code tuck} steps. */
  private static ControlState leap(int t, int crouch, float lean, int tuck) {
    int since = t - CROUCH_FROM - crouch;
    boolean held = t >= CROUCH_FROM && since < 0;
    float horizontal = t >= CROUCH_FROM && since < 6 ? lean : 0;
    return new ControlState(horizontal, 0, held, since >= 1 && since < tuck);
  }

  /** What the player holds at each control step. */
  private interface Player {
    ControlState at(int step);
  }

  private TrueOutcome play(long seed, int steps, Player player) {
    BackflipPilot pilot = new BackflipPilot();
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      pilot.begin();
      TimeStep step = environment.reset(seed);
      for (int t = 0; t < steps; t++) {
        step = environment.step(pilot.action(player.at(t), step.observation()));
      }
      return environment.outcome();
    }
  }
}
