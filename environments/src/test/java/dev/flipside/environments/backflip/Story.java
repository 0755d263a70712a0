package dev.flipside.environments.backflip;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.ArrayList;
import java.util.List;

/** Hand-made frames: torso at a height and angle, foot at a height. */
final class Story {
  /** A torso, a foot and a shin are enough to be judged. */
  private static final SceneModel SCENE =
      BackflipScene.model(
          List.of(
              new Part("torso", new Shape.Sphere(0.2f), ColourRole.BODY, 0),
              new Part("foot", new Shape.Sphere(0.05f), ColourRole.ACCENT, 0),
              new Part("shin", new Shape.Capsule(0.05f, 0.25f), ColourRole.LIMB_FAR, 0)));

  private final List<SceneFrame> frames = new ArrayList<>();
  private float turns;

  /** What {@code judge} makes of it. */
  double score(ClipJudge judge) {
    return judge.score(SCENE, frames);
  }

  Story stand(int steps) {
    return go(steps, 0, 1, 0.05f, 0);
  }

  Story fly(int steps, float turned, float height) {
    return go(steps, turned / steps, height, height - 0.8f, 0);
  }

  Story roll(int steps, float turned) {
    return go(steps, turned / steps, 0.2f, 0.05f, 0);
  }

  /** Foot and shin on the ground, the torso well above it. */
  Story kneel(int steps) {
    return go(steps, 0, 0.6f, 0.05f, (float) Math.PI / 2);
  }

  private Story go(int steps, float turnsPerStep, float torso, float foot, float shinAngle) {
    float shin = shinAngle == 0 ? foot + 0.3f : foot;
    for (int i = 0; i < steps; i++) {
      turns += turnsPerStep;
      float angle = (float) (2 * Math.PI * turns);
      frames.add(
          new SceneFrame(
              frames.size() / 30f,
              new float[] {0, torso, angle, 0, foot, 0, 0, shin, shinAngle},
              new float[] {0, 0, 0}));
    }
    return this;
  }
}
