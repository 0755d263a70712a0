package dev.flipside.core.raster;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.List;

/** A small table scene for the tests: a ball, and a block that can stand in front of it. */
final class Boxes {
  static final int BALL = 0;
  static final int BLOCK = 1;

  private Boxes() {}

  static SceneModel scene(Camera camera) {
    return new SceneModel(
        Plane.TABLE_TOP,
        List.of(
            new Part("ball", new Shape.Sphere(0.5f), ColourRole.OBJECT, 0.5f),
            new Part("block", new Shape.Box(0.25f, 0.1f, 0.5f), ColourRole.ACCENT, 0.5f)),
        List.of(),
        new SceneModel.Ground(-3, 3, -3, 3, 0),
        List.of(camera),
        List.of());
  }

  /** Level with the table, looking along -z at the height of the ball's centre; 2 m across. */
  static Camera level(Camera.Projection projection) {
    return new Camera(
        "level",
        projection,
        new Camera.Point(0, 0.5f, 10),
        new Camera.Point(0, 0.5f, 0),
        new Camera.Point(0, 1, 0),
        1,
        1,
        true,
        "");
  }

  /** From above at an angle. */
  static Camera raised() {
    return new Camera(
        "raised",
        Camera.Projection.PERSPECTIVE,
        new Camera.Point(0, 5, 5),
        new Camera.Point(0, 0, 0),
        new Camera.Point(0, 1, 0),
        3,
        1,
        true,
        "");
  }

  /** Ball at (u, v) and block at (u, v); NaN for a part that is not there. */
  static SceneFrame frame(float ballU, float ballV, float blockU, float blockV) {
    return new SceneFrame(0, new float[] {ballU, ballV, 0, blockU, blockV, 0}, new float[0]);
  }
}
