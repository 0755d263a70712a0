package dev.example.hover;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A lamp of 1 kg with a fan is to hover at 1 m.
 *
 * <p>Observation: height (m), speed (m/s). Action: thrust, -1 (none) to 1 (20 N). Signal: distance
 * from 1 m. Horizon: 100 steps of 0.05 s. Outcome: seconds within 0.1 m of the height.
 */
final class Hover implements Environment {
  static final float WANTED = 1;
  static final float NEAR = 0.1f;

  private static final float STEP = 0.05f;
  private static final float GRAVITY = 9.81f;
  private static final float CEILING = 3;
  private static final EnvironmentSpec SPEC =
      new EnvironmentSpec(
          "hover",
          1,
          BoxSpec.builder().add("height", "m", 0, CEILING).add("speed", "m/s", -40, 40).build(),
          BoxSpec.builder().add("thrust", "1", -1, 1).build(),
          BoxSpec.builder().add("off", "m", 0, CEILING).build(),
          100,
          STEP,
          Settings.none());

  private float height;
  private float speed;
  private int steps = -1;
  private int stepsNear;

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  @Override
  public TimeStep reset(long seed) {
    RandomGenerator random = Seeds.generator(seed, "episode", 0);
    height = 2 * random.nextFloat();
    speed = 0;
    steps = 0;
    stepsNear = 0;
    return TimeStep.restart(observation(), signals());
  }

  @Override
  public TimeStep step(float[] action) {
    if (steps < 0 || steps == SPEC.horizon()) {
      throw new IllegalStateException("reset before the next step");
    }
    if (action.length != 1 || Float.isNaN(action[0])) {
      throw new IllegalArgumentException("the action is one number");
    }
    float thrust = 10 * (1 + Math.max(-1, Math.min(1, action[0])));
    speed += (thrust - GRAVITY) * STEP;
    height += speed * STEP;
    if (height < 0 || height > CEILING) {
      height = Math.max(0, Math.min(CEILING, height));
      speed = 0;
    }
    steps++;
    stepsNear += Math.abs(height - WANTED) < NEAR ? 1 : 0;
    return steps == SPEC.horizon()
        ? TimeStep.truncation(observation(), signals())
        : TimeStep.transition(observation(), signals());
  }

  private float[] observation() {
    return new float[] {height, speed};
  }

  private float[] signals() {
    return new float[] {Math.abs(height - WANTED)};
  }

  @Override
  public SceneModel scene() {
    requireReset();
    Part lamp = new Part("lamp", new Shape.Sphere(0.2f), ColourRole.BODY, 0);
    Part mark = new Part("mark", new Shape.Box(0.6f, 0.01f, 0.01f), ColourRole.MARK, -0.3f);
    Camera front =
        new Camera(
            "front",
            Camera.Projection.PERSPECTIVE,
            new Camera.Point(0, 1.4f, 8),
            new Camera.Point(0, 1.4f, 0),
            new Camera.Point(0, 1, 0),
            2.6f,
            1.6f,
            true,
            "");
    return new SceneModel(
        Plane.UPRIGHT,
        List.of(lamp),
        List.of(new Fixture(mark, 0, WANTED, 0)),
        new SceneModel.Ground(-3, 3, -2, 2, 1),
        List.of(front),
        List.of());
  }

  @Override
  public SceneFrame frame() {
    requireReset();
    return new SceneFrame(steps * STEP, new float[] {0, height + 0.2f, 0}, new float[0]);
  }

  @Override
  public TrueOutcome outcome() {
    requireReset();
    return new TrueOutcome(Map.of("seconds-near", (double) stepsNear * STEP));
  }

  private void requireReset() {
    if (steps < 0) {
      throw new IllegalStateException("reset the environment before looking at it");
    }
  }

  @Override
  public void close() {}
}
