package dev.flipside.environments.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.environment.StepType;
import dev.flipside.core.environment.TimeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class Box2dEnvironmentTest {
  private static final float[] NOTHING = {0};

  @Test
  void aBallFallsAsGravitySays() {
    try (Box2dEnvironment environment = BallTask.environment(5)) {
      environment.reset(0);
      TimeStep step = null;
      for (int t = 0; t < 15; t++) {
        step = environment.step(NOTHING);
      }
      // Half a second at 10 m/s^2, in 90 semi-implicit Euler steps: g h^2 n (n + 1) / 2.
      double fallen = 10 * (1 / 180.0) * (1 / 180.0) * 90 * 91 / 2;
      assertThat(step.observation()[0]).isCloseTo((float) (5 - fallen), within(1e-4f));
    }
  }

  @Test
  void aTouchShorterThanAControlStepIsSeen() {
    try (Box2dEnvironment environment = BallTask.environment(0.5f)) {
      environment.reset(0);
      boolean seenOnlyInBetween = false;
      for (int t = 0; t < 30; t++) {
        float[] signals = environment.step(NOTHING).signals();
        seenOnlyInBetween |= signals[0] == 1 && signals[1] == 0;
      }
      assertThat(seenOnlyInBetween).isTrue();
    }
  }

  @Test
  void nothingIsTouchedInTheAir() {
    try (Box2dEnvironment environment = BallTask.environment(5)) {
      environment.reset(0);
      assertThat(environment.step(NOTHING).signals()).startsWith(0, 0);
    }
  }

  @Test
  void truncatesAtTheHorizonAndRefusesToGoOn() {
    try (Box2dEnvironment environment = BallTask.environment(1)) {
      TimeStep step = environment.reset(0);
      for (int t = 0; t < BallTask.HORIZON; t++) {
        assertThat(step.type().isLast()).isFalse();
        step = environment.step(NOTHING);
      }
      assertThat(step.type()).isEqualTo(StepType.TRUNCATED);
      assertThatThrownBy(() -> environment.step(NOTHING))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  void aTaskCanTerminateAnEpisode() {
    try (Box2dEnvironment environment = BallTask.environment(1, 0.5f)) {
      TimeStep step = environment.reset(0);
      while (!step.type().isLast()) {
        step = environment.step(NOTHING);
      }
      assertThat(step.type()).isEqualTo(StepType.TERMINATED);
      assertThat(step.observation()[0]).isLessThan(0.5f);
      assertThatThrownBy(() -> environment.step(NOTHING)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void anActionBeyondItsRangeIsClampedAndTheArrayIsLeftAlone() {
    try (Box2dEnvironment environment = BallTask.environment(1)) {
      environment.reset(0);
      float[] action = {7};
      assertThat(environment.step(action).signals()[2]).isEqualTo(1);
      assertThat(action).containsExactly(7);
    }
  }

  @Test
  void badActionsAreRefusedByName() {
    try (Box2dEnvironment environment = BallTask.environment(1)) {
      environment.reset(0);
      assertThatThrownBy(() -> environment.step(new float[] {Float.NaN}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("action push is NaN");
      assertThatThrownBy(() -> environment.step(new float[2]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the action has 2 components instead of 1");
    }
  }

  @Test
  void whatIsSeenTurnsWithItsBodyAndCanVanish() {
    try (Box2dEnvironment environment = BallTask.environment(1)) {
      environment.reset(0);
      assertThat(environment.frame().poses()).containsExactly(BallTask.RADIUS, 1, 0);
      environment.step(new float[] {-1});
      assertThat(environment.frame().present(0)).isFalse();
      environment.reset(0);
      assertThat(environment.frame().present(0)).isTrue();
    }
  }

  @Test
  void aClosedOrUnusedEnvironmentSaysSo() {
    Box2dEnvironment environment = BallTask.environment(1);
    assertThatThrownBy(environment::frame).hasMessageContaining("reset the environment");
    environment.close();
    assertThatThrownBy(() -> environment.reset(0)).hasMessage("the environment is closed");
    assertThatThrownBy(environment::outcome).hasMessage("the environment is closed");
  }

  @Test
  void theBareLoopMovesTheSameBody() {
    Task[] bare = new Task[1];
    TaskBuilder builder =
        (stage, random) -> {
          bare[0] = BallTask.build(stage, 2);
          return bare[0];
        };
    try (Box2dEnvironment environment = BallTask.environment(2);
        Box2dBareLoop loop = new Box2dBareLoop(BallTask.PHYSICS, builder)) {
      environment.reset(0);
      loop.reset(0);
      TimeStep step = null;
      for (int t = 0; t < 40; t++) {
        step = environment.step(NOTHING);
        loop.step(NOTHING);
      }
      float[] observation = new float[1];
      bare[0].observe(observation);
      assertThat(observation[0]).isEqualTo(step.observation()[0]).isLessThan(2);
    }
  }

  @Test
  void worldsInManyThreadsGiveTheSameBits() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Float>> jobs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      jobs.add(
          () -> {
            try (Box2dEnvironment environment = BallTask.environment(0.7f)) {
              TimeStep step = environment.reset(3);
              while (!step.type().isLast()) {
                step = environment.step(NOTHING);
              }
              return step.observation()[0];
            }
          });
    }
    List<Float> heights = new ArrayList<>();
    for (Future<Float> future : threads.invokeAll(jobs)) {
      heights.add(future.get());
    }
    threads.shutdown();
    assertThat(heights).containsOnly(heights.get(0));
  }
}
