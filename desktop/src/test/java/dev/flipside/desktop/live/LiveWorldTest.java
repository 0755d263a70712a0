package dev.flipside.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

public final class LiveWorldTest {
  private final EnvironmentProvider provider =
      EnvironmentRegistry.classPath().entries().get(0).provider();
  private final Scenario scenario = Scenario.byDefault(provider);

  private LiveWorld world() {
    return new LiveWorld(scenario, scenario.scripts().get(0).policy().get(), 5);
  }

  @Test
  void theRateOfPicturesChangesNothingThatHappens() {
    try (LiveWorld fast = world();
        LiveWorld slow = world()) {
      for (int i = 0; i < 240; i++) {
        fast.advance(1 / 128f);
      }
      for (int i = 0; i < 60; i++) {
        slow.advance(1 / 32f);
      }
      assertThat(fast.newestFrame().poses()).containsExactly(slow.newestFrame().poses());
    }
  }

  @Test
  void timePassesAsFastAsTheClock() {
    try (LiveWorld world = world()) {
      for (int i = 0; i < 64; i++) {
        world.advance(1 / 64f);
      }
      assertThat(world.newestFrame().seconds()).isCloseTo(1, within(world.stepSeconds()));
    }
  }

  @Test
  void aPausedWorldStandsStillAndStepsOnRequest() {
    try (LiveWorld world = world()) {
      world.pause(true);
      world.advance(1);
      assertThat(world.newestFrame().seconds()).isZero();
      world.stepOnce();
      assertThat(world.frame().seconds()).isCloseTo(world.stepSeconds(), within(1e-4f));
    }
  }

  @Test
  void aStallIsForgottenInsteadOfCaughtUpWith() {
    try (LiveWorld world = world()) {
      world.advance(30);
      assertThat(world.newestFrame().seconds()).isLessThan(0.5f);
    }
  }

  @Test
  void theNextEpisodeBeginsByItself() {
    try (LiveWorld world = world()) {
      float seconds = world.spec().horizon() * world.stepSeconds() + 2;
      for (float t = 0; t < seconds; t += 1 / 64f) {
        world.advance(1 / 64f);
      }
      assertThat(world.episode()).isEqualTo(2);
    }
  }

  @Test
  void theFloorShowsOnRequestWhereTheBodyHasBeenAndNothingElseChanges() {
    EnvironmentProvider maze = EnvironmentRegistry.classPath().provider("maze");
    Scenario small = Scenario.of(maze, Map.of("size", "5"));
    try (LiveWorld world = new LiveWorld(small, small.scripts().get(0).policy().get(), 5)) {
      int plain = world.scene().fixtures().size();
      world.advance(0.25f);
      assertThat(world.scene().fixtures()).hasSize(plain);
      world.heat(true);
      int early = world.scene().fixtures().size();
      assertThat(early).isGreaterThan(plain);
      for (int i = 0; i < 40; i++) {
        world.advance(0.1f);
      }
      assertThat(world.scene().fixtures()).hasSizeGreaterThan(early + 5);
      assertThat(world.scene().parts()).isNotEmpty();
      world.restart();
      assertThat(world.scene().fixtures()).hasSizeGreaterThan(early + 5);
      world.heat(false);
      assertThat(world.scene().fixtures()).hasSize(plain);
    }
  }

  @Test
  void aWorldWithoutAFloorHasNoHeat() {
    EnvironmentProvider backflip = EnvironmentRegistry.classPath().provider("backflip");
    Scenario plain = Scenario.byDefault(backflip);
    try (LiveWorld world = new LiveWorld(plain, plain.scripts().get(0).policy().get(), 5)) {
      assertThat(world.hasFloor()).isFalse();
      world.heat(true);
      assertThat(world.heat()).isFalse();
    }
  }
}
