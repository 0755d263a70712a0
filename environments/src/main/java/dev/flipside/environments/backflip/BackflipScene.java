package dev.flipside.environments.backflip;

import com.badlogic.gdx.physics.box2d.Body;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import dev.flipside.environments.engine.Stage;
import java.util.List;

/** What there is to see of the hopper: rounded parts on a marked track, from two cameras. */
final class BackflipScene {
  static final String TORSO = "torso";
  static final String HEAD = "head";
  static final String SHIN = "shin";
  static final String FOOT = "foot";

  /** The camera of raters, and the one that shows the same from elsewhere. */
  static final String SIDE = "side";

  private static final String THREE_QUARTER = "three-quarter";

  /** Positions of the scalars. */
  static final int FOOT_CONTACT = 0;

  static final int BODY_CONTACT = 1;
  static final int TURNS = 2;
  private static final List<String> SCALARS = List.of("foot-contact", "body-contact", "turns");

  private static final float TRACK_HALF_WIDTH = 1.6f;
  private static final float ASPECT = 4f / 3;
  private static final Camera.Point UP = new Camera.Point(0, 1, 0);

  private BackflipScene() {}

  /** Shows the parts of {@code body}. */
  static void dress(Stage stage, HopperBody body) {
    float torsoRadius = HopperBody.TORSO_WIDTH / 2 + 0.02f;
    stage.show(
        new Part(
            TORSO,
            new Shape.Capsule(torsoRadius, HopperBody.TORSO_LENGTH / 2 - torsoRadius + 0.03f),
            ColourRole.BODY,
            0),
        body.torso);
    stage.show(
        new Part(HEAD, new Shape.Sphere(HopperBody.HEAD_RADIUS), ColourRole.LIMB_FAR, 0),
        body.torso,
        0,
        HopperBody.HEAD_OFFSET,
        0);
    eye(stage, body, "eye-near", 0.055f);
    eye(stage, body, "eye-far", -0.055f);
    stage.show(
        new Part("nose", new Shape.Sphere(0.035f), ColourRole.ACCENT, 0),
        body.torso,
        HopperBody.HEAD_RADIUS,
        HopperBody.HEAD_OFFSET - 0.02f,
        0);
    limb(stage, body.thigh, "thigh", HopperBody.THIGH_WIDTH, HopperBody.THIGH_LENGTH, true);
    limb(stage, body.shin, SHIN, HopperBody.SHIN_WIDTH, HopperBody.SHIN_LENGTH, false);
    stage.show(
        new Part(
            FOOT,
            new Shape.Capsule(
                HopperBody.FOOT_HEIGHT / 2,
                HopperBody.FOOT_LENGTH / 2 - HopperBody.FOOT_HEIGHT / 2),
            ColourRole.ACCENT,
            0),
        body.foot,
        0,
        0,
        (float) (Math.PI / 2));
  }

  private static void eye(Stage stage, HopperBody body, String name, float level) {
    stage.show(
        new Part(name, new Shape.Sphere(0.034f), ColourRole.DETAIL, level),
        body.torso,
        0.065f,
        HopperBody.HEAD_OFFSET + 0.03f,
        0);
  }

  private static void limb(
      Stage stage, Body body, String name, float width, float length, boolean upper) {
    stage.show(
        new Part(
            name,
            new Shape.Capsule(1.15f * width / 2, length / 2),
            upper ? ColourRole.LIMB : ColourRole.LIMB_FAR,
            0),
        body);
  }

  /** The scene of one episode. */
  static SceneModel model(List<Part> parts) {
    Camera side =
        new Camera(
            SIDE,
            Camera.Projection.PERSPECTIVE,
            new Camera.Point(0, 1.5f, 9),
            new Camera.Point(0, 1.1f, 0),
            UP,
            1.75f,
            ASPECT,
            true,
            TORSO);
    Camera quarter =
        new Camera(
            THREE_QUARTER,
            Camera.Projection.PERSPECTIVE,
            new Camera.Point(5, 2.4f, 6.5f),
            new Camera.Point(0, 1.05f, 0),
            UP,
            1.75f,
            ASPECT,
            false,
            TORSO);
    SceneModel.Ground ground =
        new SceneModel.Ground(
            Float.NEGATIVE_INFINITY,
            Float.POSITIVE_INFINITY,
            -TRACK_HALF_WIDTH,
            TRACK_HALF_WIDTH,
            1);
    return new SceneModel(Plane.UPRIGHT, parts, List.of(), ground, List.of(side, quarter), SCALARS);
  }
}
