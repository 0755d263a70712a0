package dev.flipside.core.testkit;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.List;

/** A ball on a line, seen by one camera, in episodes of a fixed length. A toy says how it moves. */
public abstract class ToyWorld implements Environment {
  private static final SceneModel SCENE =
      new SceneModel(
          Plane.UPRIGHT,
          List.of(new Part("ball", new Shape.Sphere(0.1f), ColourRole.BODY, 0)),
          List.of(),
          new SceneModel.Ground(-3, 3, -1, 1, 0),
          List.of(
              new Camera(
                  "side",
                  Camera.Projection.ORTHOGRAPHIC,
                  new Camera.Point(0, 0, 5),
                  new Camera.Point(0, 0, 0),
                  new Camera.Point(0, 1, 0),
                  2,
                  1.6f,
                  true,
                  "")),
          List.of());

  /** Where the ball is, m. */
  protected float position;

  private final EnvironmentSpec spec;
  private int steps = -1;

  /** A ball that waits for its reset. */
  protected ToyWorld(EnvironmentSpec spec) {
    this.spec = spec;
  }

  @Override
  public final EnvironmentSpec spec() {
    return spec;
  }

  /** Begins an episode. */
  protected final TimeStep begin(double place) {
    position = (float) place;
    steps = 0;
    return TimeStep.restart(observation(), signals());
  }

  @Override
  public final TimeStep step(float[] action) {
    if (steps < 0 || steps == spec.horizon()) {
      throw new IllegalStateException("reset first");
    }
    steps++;
    move(Math.max(-1, Math.min(1, action[0])));
    if (arrived()) {
      return TimeStep.termination(observation(), signals());
    }
    return steps == spec.horizon()
        ? TimeStep.truncation(observation(), signals())
        : TimeStep.transition(observation(), signals());
  }

  /** Moves the ball for one control step; {@code action} is -1 to 1. */
  protected abstract void move(float action);

  /** Whether the episode ends before its time. */
  protected boolean arrived() {
    return false;
  }

  /** The position. */
  protected float[] observation() {
    return new float[] {position};
  }

  /** None. */
  protected float[] signals() {
    return new float[0];
  }

  /** Control steps of the episode so far. */
  protected final int steps() {
    return steps;
  }

  @Override
  public SceneModel scene() {
    return SCENE;
  }

  @Override
  public SceneFrame frame() {
    return new SceneFrame(steps * spec.stepSeconds(), new float[] {position, 0, 0}, new float[0]);
  }

  @Override
  public void close() {}
}
