package dev.flipside.core.feedback;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.ArrayList;
import java.util.List;

/** Small clips for tests. */
final class Clips {
  static final SceneModel SCENE =
      new SceneModel(
          Plane.UPRIGHT,
          List.of(
              new Part("body", new Shape.Box(1, 2, 3), ColourRole.BODY, 0),
              new Part("ball", new Shape.Sphere(0.5f), ColourRole.OBJECT, 0.25f),
              new Part("leg", new Shape.Capsule(0.1f, 0.4f), ColourRole.LIMB, 0),
              new Part("disc", new Shape.Cylinder(0.3f, 0.1f), ColourRole.ACCENT, 0),
              new Part(
                  "wedge",
                  new Shape.Prism(List.of(0f, 0f, 1f, 0f, 0f, 1f), 0.2f),
                  ColourRole.MARK,
                  0)),
          List.of(
              new Fixture(new Part("wall", new Shape.Box(1, 1, 1), ColourRole.WALL, 0), 1, 2, 0)),
          new SceneModel.Ground(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, -1, 1, 1),
          List.of(
              new Camera(
                  "side",
                  Camera.Projection.PERSPECTIVE,
                  new Camera.Point(0, 1, 5),
                  new Camera.Point(0, 1, 0),
                  new Camera.Point(0, 1, 0),
                  2,
                  1.6f,
                  true,
                  "body")),
          List.of("contact"));

  private Clips() {}

  /** A clip of {@code length} steps that differs from that of any other number. */
  static Segment clip(int number, int length) {
    List<float[]> observations = new ArrayList<>();
    List<float[]> actions = new ArrayList<>();
    List<float[]> signals = new ArrayList<>();
    List<SceneFrame> frames = new ArrayList<>();
    for (int t = 0; t <= length; t++) {
      observations.add(new float[] {number, t});
      signals.add(new float[] {number * 10});
      frames.add(
          new SceneFrame(
              t / 10f,
              new float[] {t, number, 0, Float.NaN, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3},
              new float[] {1}));
      if (t < length) {
        actions.add(new float[] {0.5f});
      }
    }
    return Segment.of("toy", 1, number, 0, 0, observations, actions, signals, SCENE, frames);
  }

  /** Clip {@code number} of three steps. */
  static Segment clip(int number) {
    return clip(number, 3);
  }

  /** A pair of clips {@code 2 number} and {@code 2 number + 1}, sides not changed. */
  static Query pair(int number) {
    return Query.pair(clip(2 * number), clip(2 * number + 1), "random", () -> -1L);
  }

  /** A person's answer after {@code seconds}. */
  static Preference answer(Query query, Choice choice, String rater, double seconds) {
    return Preference.human(
        query,
        choice,
        rater,
        1_000_000,
        1_000_000 + (long) (1000 * seconds),
        List.of("side"),
        List.of(),
        1);
  }
}
