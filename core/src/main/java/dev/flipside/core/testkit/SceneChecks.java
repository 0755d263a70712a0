package dev.flipside.core.testkit;

import static dev.flipside.core.testkit.Violation.require;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;
import java.util.List;

/** Checks of what there is to see. */
final class SceneChecks {
  private static final long SEED = 40;
  private static final float ASPECT = 4f / 3;

  private SceneChecks() {}

  static String sceneIsValid(CheckedWorld subject) {
    try (Environment environment = subject.create()) {
      environment.reset(SEED);
      SceneModel scene = Violation.present(environment.scene(), "scene()");
      require(
          !scene.parts().isEmpty() || !scene.fixtures().isEmpty(), "there is nothing to be seen");
      require(
          scene.cameras().stream().anyMatch(Camera::raterMaySee),
          "no camera is one that a rater may see");
      require(
          scene.cameras().get(0).raterMaySee(),
          "the first camera, " + scene.cameras().get(0).name() + ", is one no rater may see");
      SceneFrame frame = Violation.present(environment.frame(), "frame()");
      for (Camera camera : scene.cameras()) {
        requireUsable(scene, camera, frame);
      }
      return scene.parts().size()
          + " moving parts, "
          + scene.fixtures().size()
          + " fixtures, cameras "
          + String.join(", ", scene.cameras().stream().map(Camera::name).toList());
    }
  }

  private static void requireUsable(SceneModel scene, Camera camera, SceneFrame frame) {
    require(
        camera.follows().isEmpty() || scene.partIndex(camera.follows()) >= 0,
        "camera " + camera.name() + " follows " + camera.follows() + ", which is no moving part");
    float[] matrix = View.of(scene, camera, frame, ASPECT).combinedMatrix();
    for (float value : matrix) {
      require(
          Float.isFinite(value),
          "camera "
              + camera.name()
              + " gives no picture: its up is along its line of sight,"
              + " or one of its numbers is not finite");
    }
  }

  static String framesFit(CheckedWorld subject) {
    List<float[]> actions = subject.beginning(SEED);
    try (Environment environment = subject.create()) {
      TimeStep step = environment.reset(SEED);
      SceneModel scene = environment.scene();
      SceneFrame last = environment.frame();
      requireFits(scene, last, 0);
      require(last.seconds() == 0, "the first frame is at " + last.seconds() + " s, not at 0");
      for (int t = 0; !step.type().isLast() && t < actions.size(); t++) {
        step = environment.step(actions.get(t));
        SceneFrame frame = Violation.present(environment.frame(), "frame()");
        requireFits(scene, frame, t + 1);
        float expected = (t + 1) * subject.spec().stepSeconds();
        require(
            Math.abs(frame.seconds() - expected) <= 1e-3f * (1 + expected),
            "frame " + (t + 1) + " is at " + frame.seconds() + " s instead of " + expected);
        require(scene.equals(environment.scene()), "the scene changes within the episode");
        last = frame;
      }
      return "up to " + last.seconds() + " s";
    }
  }

  private static void requireFits(SceneModel scene, SceneFrame frame, int t) {
    int parts = scene.parts().size();
    require(
        frame.poses() != null && frame.poses().length == 3 * parts,
        "frame " + t + " does not have three numbers for each of " + parts + " parts");
    require(
        frame.scalars() != null && frame.scalars().length == scene.scalarNames().size(),
        "frame " + t + " does not have the scalars " + scene.scalarNames());
    for (int i = 0; i < parts; i++) {
      boolean finite =
          Float.isFinite(frame.u(i))
              && Float.isFinite(frame.v(i))
              && Float.isFinite(frame.angle(i));
      require(
          finite || !frame.present(i),
          "frame " + t + ": the pose of " + scene.parts().get(i).name() + " is not finite");
    }
    for (int i = 0; i < frame.scalars().length; i++) {
      require(
          Float.isFinite(frame.scalars()[i]),
          "frame " + t + ": " + scene.scalarNames().get(i) + " is " + frame.scalars()[i]);
    }
  }
}
