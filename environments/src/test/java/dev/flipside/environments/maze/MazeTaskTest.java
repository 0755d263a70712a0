package dev.flipside.environments.maze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.run.Seeds;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MazeTaskTest {
  private static final MazeProvider PROVIDER = new MazeProvider();

  static Settings settings(int size, long layout, boolean braided, boolean key) {
    return Settings.of(
        PROVIDER.settings(),
        Map.of(
            "size", "" + size,
            "layout", "" + layout,
            "kind", braided ? "braided" : "perfect",
            "key", "" + key));
  }

  private static TrueOutcome play(Settings settings, Policy policy, long seed) {
    try (Environment environment = PROVIDER.create(Start.STANDARD, settings)) {
      policy.begin(seed);
      TimeStep step = environment.reset(seed);
      while (!step.type().isLast()) {
        step = environment.step(policy.action(step.observation()));
      }
      return environment.outcome();
    }
  }

  @Test
  void everyLayoutCanBeSolvedWellWithinTheHorizon() {
    for (int size = 5; size <= 15; size += 2) {
      for (int layout = 0; layout < 12; layout++) {
        Settings settings = settings(size, layout, layout % 3 == 1, layout % 2 == 1);
        TrueOutcome outcome = play(settings, follower(settings), 1);
        assertThat(outcome.count("goal-reached")).as("%s %s", settings, outcome).isEqualTo(1);
        assertThat(outcome.count("way-covered")).isGreaterThan(0.95);
        assertThat(outcome.count("steps-to-goal"))
            .isLessThan(5.0 * MazeProvider.map(settings).wholeWay());
        assertThat(outcome.count("key-taken")).isEqualTo(layout % 2);
      }
    }
  }

  @Test
  void theDoorHoldsWithoutTheKey() {
    Settings settings = settings(7, 3, false, true);
    Policy straightOn =
        new Policy() {
          private final PathField toGoal =
              new PathField(
                  MazeProvider.map(settings).layout().passages(),
                  MazeProvider.map(settings).layout().goal());

          @Override
          public float[] action(float[] observation) {
            Passages passages = MazeProvider.map(settings).layout().passages();
            int cell = passages.cellAt(observation[0], observation[1]);
            return PathFollower.drive(passages, observation, toGoal.direction(cell));
          }
        };
    TrueOutcome outcome = play(settings, straightOn, 1);
    assertThat(outcome.count("key-taken")).isZero();
    assertThat(outcome.count("goal-reached")).isZero();
  }

  static MazeSettings chosen(int size, long layout, boolean braided, boolean key) {
    return MazeSettings.of(settings(size, layout, braided, key));
  }

  static PathFollower follower(Settings settings) {
    return new PathFollower(new MazeMaps(MazeSettings.of(settings)));
  }

  @Test
  void theWallHuggerGoesOnAndOn() {
    TrueOutcome outcome = play(settings(7, 2, false, false), new WallHugger(), 1);
    assertThat(outcome.count("cells-visited")).isGreaterThan(20);
  }

  @Test
  void neverTunnelsOrGetsStuckInAHundredThousandSteps() {
    drivesIntoEverything(100_000);
  }

  @Test
  @Tag("slow")
  void neverTunnelsOrGetsStuckInAMillionSteps() {
    drivesIntoEverything(1_000_000);
  }

  /**
   * Full thrust in random directions held for random times. After each episode's random part the
   * rover must still be inside free space, and thrust away from the nearest wall must move it.
   */
  private static void drivesIntoEverything(int steps) {
    RandomGenerator random = Seeds.generator(11);
    int taken = 0;
    for (int layout = 0; taken < steps; layout++) {
      Settings settings = settings(5 + 2 * (layout % 6), layout, layout % 2 == 0, layout % 3 == 0);
      MazeMap map = MazeProvider.map(settings);
      try (Environment environment = PROVIDER.create(Start.STANDARD, settings)) {
        TimeStep step = environment.reset(layout);
        float[] action = {1, 1};
        while (!step.type().isLast()) {
          if (random.nextInt(8) == 0) {
            action = direction(random);
          }
          float[] before = step.observation();
          step = environment.step(action);
          taken++;
          assertInFreeSpace(map, before, step.observation());
        }
        assertNotStuck(environment, layout, random);
      }
    }
  }

  private static float[] direction(RandomGenerator random) {
    double angle =
        random.nextInt(3) == 0 ? Math.PI / 4 * random.nextInt(8) : 7 * random.nextDouble();
    double scale = 1.5;
    return new float[] {(float) (scale * Math.cos(angle)), (float) (scale * Math.sin(angle))};
  }

  /** At least the radius (less the slop of the solver) from all walls, and no cell was skipped. */
  private static void assertInFreeSpace(MazeMap map, float[] before, float[] after) {
    float nearest = Float.POSITIVE_INFINITY;
    for (int ray = 0; ray < MazeTask.RAYS; ray++) {
      nearest = Math.min(nearest, after[5 + ray]);
    }
    if (!(nearest > MazeTask.RADIUS - 0.03f)) {
      throw new AssertionError("inside a wall at " + after[0] + ", " + after[1] + ": " + nearest);
    }
    Passages passages = map.layout().passages();
    int from = passages.cellAt(before[0], before[1]);
    int to = passages.cellAt(after[0], after[1]);
    if (from != to && !connected(passages, from, to) && passages.stepsTo(from)[to] > 2) {
      throw new AssertionError("went through a wall from cell " + from + " to " + to);
    }
  }

  private static boolean connected(Passages passages, int from, int to) {
    for (int direction = 0; direction < 4; direction++) {
      if (passages.isOpen(from, direction) && passages.neighbour(from, direction) == to) {
        return true;
      }
    }
    return false;
  }

  /** From wherever the rover is wedged, driving along some axis moves it on. */
  private static void assertNotStuck(Environment environment, long seed, RandomGenerator random) {
    TimeStep step = environment.reset(seed);
    int wedge = random.nextInt(20);
    float[] action = direction(random);
    for (int i = 0; i < 70 + wedge; i++) {
      action = random.nextInt(10) == 0 ? direction(random) : action;
      step = environment.step(action);
    }
    for (int i = 0; i < 5; i++) {
      step = environment.step(direction(random));
    }
    float x = step.observation()[0];
    float y = step.observation()[1];
    double farthest = 0;
    for (int i = 0; i < 24; i++) {
      int direction = i / 6;
      step =
          environment.step(
              new float[] {Passages.COLUMN_STEP[direction], Passages.ROW_STEP[direction]});
      float[] now = step.observation();
      farthest = Math.max(farthest, Math.hypot(now[0] - x, now[1] - y));
    }
    assertThat(farthest).as("stuck at %s, %s", x, y).isGreaterThan(0.3);
  }
}
