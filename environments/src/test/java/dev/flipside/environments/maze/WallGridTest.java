package dev.flipside.environments.maze;

import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.World;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.run.Seeds;
import dev.flipside.environments.engine.Box2dEnvironment;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WallGridTest {

  @Test
  void wallsCoverEachOtherNowhereAndTheirAreaIsThatOfTheOutlines() {
    for (int seed = 0; seed < 30; seed++) {
      MazeMap map =
          new MazeMap(
              MazeGenerator.generate(MazeTaskTest.chosen(9, seed, seed % 2 == 0, seed % 3 == 0)));
      double walls = 0;
      for (WallGrid.Wall wall : map.walls().walls()) {
        walls += 4.0 * wall.halfX() * wall.halfY();
      }
      double free = 0;
      for (float[] loop : map.outlines()) {
        free += area(loop);
      }
      double whole = Math.pow(9 + WallGrid.THICKNESS, 2);
      assertThat(walls + free).isCloseTo(whole, org.assertj.core.data.Offset.offset(1e-3));
    }
  }

  /** Signed by the sense of the loop: holes count negative. */
  private static double area(float[] loop) {
    double twice = 0;
    for (int i = 0; i < loop.length; i += 2) {
      int j = (i + 2) % loop.length;
      twice += loop[i] * loop[j + 1] - loop[j] * loop[i + 1];
    }
    return twice / 2;
  }

  @Test
  void rayCastsAgreeWithThoseOfThePhysics() {
    Settings settings =
        Settings.of(
            new MazeProvider().settings(),
            Map.of("size", "9", "layout", "3", "kind", "braided", "key", "true"));
    MazeMap map = MazeProvider.map(settings);
    RandomGenerator random = Seeds.generator(7);
    World[] world = new World[1];
    try (Box2dEnvironment environment =
        new Box2dEnvironment(
            new MazeProvider().create(Start.STANDARD, settings).spec(),
            MazeTask.PHYSICS,
            (stage, drawn) -> {
              world[0] = stage.world();
              return new MazeTask(map, MazeSettings.of(settings), stage, drawn);
            })) {
      environment.reset(1);
      int compared = 0;
      for (int i = 0; i < 20_000; i++) {
        float x = 0.1f + 8.8f * random.nextFloat();
        float y = 0.1f + 8.8f * random.nextFloat();
        double angle = 2 * Math.PI * random.nextDouble();
        float dx = (float) Math.cos(angle);
        float dy = (float) Math.sin(angle);
        float own = map.walls().cast(x, y, dx, dy, 20, true);
        if (own > 0.01f && own < 20) {
          assertThat(physicsRay(world[0], x, y, dx, dy))
              .isCloseTo(own, org.assertj.core.data.Offset.offset(2e-3f));
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(10_000);
    }
  }

  private static float physicsRay(World world, float x, float y, float dx, float dy) {
    float[] nearest = {Float.POSITIVE_INFINITY};
    world.rayCast(
        (fixture, point, normal, fraction) -> {
          if (fixture.getBody().getType()
              == com.badlogic.gdx.physics.box2d.BodyDef.BodyType.DynamicBody) {
            return -1;
          }
          nearest[0] = fraction * 20;
          return fraction;
        },
        new Vector2(x, y),
        new Vector2(x + 20 * dx, y + 20 * dy));
    return nearest[0];
  }

  @Test
  void outlinesOfAPerfectMazeAreOneLoop() {
    List<float[]> loops =
        new MazeMap(MazeGenerator.generate(MazeTaskTest.chosen(7, 1, false, false))).outlines();
    assertThat(loops).hasSize(1);
  }
}
