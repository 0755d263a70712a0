package dev.flipside.environments.grasp;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.List;

/**
 * What there is to see: shapes, cameras, table. The table is plain, it goes on beyond the picture,
 * and the walls that keep the ball on it are not shown: rails and a grid gave the depth away to
 * whoever looked closely.
 */
final class GraspScene {
  static final String BALL = "ball";
  static final String LEFT_FINGER = "finger-left";
  static final String RIGHT_FINGER = "finger-right";
  static final String BAR = "bar";
  static final String POST = "post";
  static final String BALL_LINE = "depth-line-ball";
  static final String HAND_LINE = "depth-line-hand";

  /**
   * Scalars: whether a finger touches the ball, 0 or 1. For assists on the screen; no judge reads
   * them.
   */
  static final String LEFT_CONTACT = "contact-left";

  static final String RIGHT_CONTACT = "contact-right";

  static final String FRONT = "front";
  static final String TOP = "top";
  static final String SIDE = "side";

  /** How far behind the fingers' middle the bar is, metres (towards the front camera). */
  static final float BAR_OFFSET = -0.18f;

  /** Distance from the front camera's eye to its target, metres. */
  private static final float FRONT_DISTANCE = 12;

  private static final float ASPECT = 4f / 3;
  private static final Camera.Point UP = new Camera.Point(0, 1, 0);

  private GraspScene() {}

  static Part ball() {
    return new Part(
        BALL, new Shape.Sphere(GraspTask.BALL_RADIUS), ColourRole.OBJECT, GraspTask.BALL_RADIUS);
  }

  static Part finger(String name) {
    return new Part(
        name,
        new Shape.Box(Gripper.FINGER_HALF_U, Gripper.FINGER_HALF_V, 0.27f),
        ColourRole.ACCENT,
        0.29f);
  }

  static Part bar() {
    return new Part(BAR, new Shape.Box(0.54f, 0.07f, 0.06f), ColourRole.BODY, 0.62f);
  }

  static Part post() {
    return new Part(POST, new Shape.Cylinder(0.05f, 0.22f), ColourRole.LIMB, 0.90f);
  }

  static Part ballLine() {
    return new Part(BALL_LINE, new Shape.Box(0.03f, 0.03f, 0.20f), ColourRole.MARK, 0.20f);
  }

  static Part handLine() {
    return new Part(HAND_LINE, new Shape.Box(0.03f, 0.03f, 0.20f), ColourRole.MARK, 0.62f);
  }

  /** Where a depth line stands along u when it shows the depth {@code v}: on a slanting rail. */
  static float lineU(float v) {
    return 1.08f + 0.22f * v;
  }

  static SceneModel model(List<Part> parts, GraspSettings settings) {
    return new SceneModel(
        Plane.TABLE_TOP,
        parts,
        List.of(),
        new SceneModel.Ground(-6, 6, -4, 8, 0),
        List.of(front(settings), top(settings), side()),
        List.of(LEFT_CONTACT, RIGHT_CONTACT));
  }

  private static Camera front(GraspSettings settings) {
    double elevation = Math.toRadians(settings.elevation());
    Camera.Point target = new Camera.Point(0, 0.38f, -0.25f);
    Camera.Point eye =
        new Camera.Point(
            0,
            target.y() + FRONT_DISTANCE * (float) Math.sin(elevation),
            target.z() + FRONT_DISTANCE * (float) Math.cos(elevation));
    return new Camera(
        FRONT, Camera.Projection.PERSPECTIVE, eye, target, UP, 1.35f, ASPECT, true, "");
  }

  private static Camera top(GraspSettings settings) {
    return new Camera(
        TOP,
        Camera.Projection.PERSPECTIVE,
        new Camera.Point(0, 8, 0.2f),
        new Camera.Point(0, 0, 0.2f),
        new Camera.Point(0, 0, -1),
        1.8f,
        ASPECT,
        settings.topForRater(),
        "");
  }

  private static Camera side() {
    return new Camera(
        SIDE,
        Camera.Projection.PERSPECTIVE,
        new Camera.Point(7.5f, 3.2f, 2.4f),
        new Camera.Point(0, 0.25f, 0.25f),
        UP,
        1.7f,
        ASPECT,
        false,
        "");
  }
}
