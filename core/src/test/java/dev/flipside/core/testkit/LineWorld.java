package dev.flipside.core.testkit;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.List;
import java.util.Map;

/** A fake that keeps the contract: a ball on a line, moved by the action. */
class LineWorld implements Environment {
  static final int HORIZON = 40;
  static final float STEP_SECONDS = 0.1f;
  static final List<Camera> CAMERAS = List.of(camera("side", true));

  protected double place;
  protected double start;
  protected int steps = -1;

  static Camera camera(String name, boolean raterMaySee) {
    return new Camera(
        name,
        Camera.Projection.PERSPECTIVE,
        new Camera.Point(0, 1, 5),
        new Camera.Point(0, 1, 0),
        new Camera.Point(0, 1, 0),
        2,
        1.5f,
        raterMaySee,
        "ball");
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        "line",
        1,
        BoxSpec.builder().add("place", "m", -100, 100).build(),
        BoxSpec.builder().add("push", "1", -1, 1).build(),
        BoxSpec.builder().add("distance", "m", 0, 100).build(),
        HORIZON,
        STEP_SECONDS,
        Settings.none());
  }

  @Override
  public TimeStep reset(long seed) {
    start = Seeds.generator(seed).nextDouble() - 0.5;
    place = start;
    steps = 0;
    return TimeStep.restart(observation(), signals());
  }

  @Override
  public TimeStep step(float[] action) {
    if (steps < 0 || steps == HORIZON) {
      throw new IllegalStateException("reset first");
    }
    if (action.length != 1) {
      throw new IllegalArgumentException("one component, please");
    }
    if (Float.isNaN(action[0])) {
      throw new IllegalArgumentException("push is NaN");
    }
    place += 0.1 * Math.max(-1, Math.min(1, action[0]));
    steps++;
    return steps == HORIZON
        ? TimeStep.truncation(observation(), signals())
        : TimeStep.transition(observation(), signals());
  }

  protected float[] observation() {
    return new float[] {(float) place};
  }

  protected float[] signals() {
    return new float[] {(float) Math.abs(place)};
  }

  @Override
  public SceneModel scene() {
    return scene(CAMERAS);
  }

  protected static SceneModel scene(List<Camera> cameras) {
    return new SceneModel(
        Plane.UPRIGHT,
        List.of(new Part("ball", new Shape.Sphere(0.2f), ColourRole.BODY, 0)),
        List.of(),
        new SceneModel.Ground(-9, 9, -1, 1, 1),
        cameras,
        List.of("moving"));
  }

  @Override
  public SceneFrame frame() {
    return new SceneFrame(
        steps * STEP_SECONDS, new float[] {(float) place, 0.2f, 0}, new float[] {1});
  }

  @Override
  public TrueOutcome outcome() {
    return new TrueOutcome(Map.of("travelled", place - start, "steps", (double) steps));
  }

  @Override
  public void close() {}
}
