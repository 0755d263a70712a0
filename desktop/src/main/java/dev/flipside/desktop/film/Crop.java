package dev.flipside.desktop.film;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;
import java.util.List;

/**
 * Cuts a camera's picture to where somebody is at any moment of a film, so that bodies are not
 * small in an empty frame; never shows more than the camera does. All takes of a film are cut
 * alike: what stands side by side keeps its size.
 *
 * @param right how far the middle moves to the right, in half widths of the camera's picture
 * @param up how far it moves up, in half heights
 * @param scale how much of the picture is left, 0 to 1
 */
record Crop(float right, float up, float scale) {
  /** The whole picture. */
  static final Crop NONE = new Crop(0, 0, 1);

  private static final float MARGIN = 1.14f;
  private static final float LEAST = 0.3f;
  private static final int LOOKS = 240;

  /**
   * What {@code takes} need.
   *
   * @param camera name of the camera, or empty for each scene's first
   * @param from seconds
   * @param to seconds
   * @param aspect width over height of a panel
   */
  static Crop of(List<Take> takes, String camera, double from, double to, float aspect) {
    Bounds bounds = new Bounds();
    for (Take take : takes) {
      for (int i = 0; i <= LOOKS; i++) {
        double at = from + (to - from) * i / LOOKS;
        SceneModel scene = take.at(at).scene();
        SceneFrame frame = take.frameAt(at);
        Camera c = camera.isEmpty() ? scene.cameras().get(0) : scene.camera(camera);
        bounds.look(scene, frame, View.of(scene, c, frame, aspect));
      }
    }
    return bounds.crop();
  }

  /** {@code camera} cut for a panel of this aspect. */
  Camera apply(Camera camera, float aspect) {
    if (scale >= 1) {
      return camera;
    }
    float[] matrix = View.of(camera, aspect).viewMatrix();
    float halfHeight = camera.halfWidth() / Math.min(aspect, camera.aspect());
    float alongX = right * halfHeight * aspect;
    float alongY = up * halfHeight;
    Camera.Point by =
        new Camera.Point(
            alongX * matrix[0] + alongY * matrix[1],
            alongX * matrix[4] + alongY * matrix[5],
            alongX * matrix[8] + alongY * matrix[9]);
    return new Camera(
        camera.name(),
        camera.projection(),
        moved(camera.eye(), by),
        moved(camera.target(), by),
        camera.up(),
        camera.halfWidth() * scale,
        camera.aspect(),
        camera.raterMaySee(),
        camera.follows());
  }

  private static Camera.Point moved(Camera.Point p, Camera.Point by) {
    return new Camera.Point(p.x() + by.x(), p.y() + by.y(), p.z() + by.z());
  }

  /** Where anything was, in the picture's own coordinates from -1 to 1. */
  private static final class Bounds {
    private final float[] world = new float[3];
    private final float[] at = new float[4];
    private float left = 1;
    private float right = -1;
    private float lower = 1;
    private float upper = -1;

    void look(SceneModel scene, SceneFrame frame, View view) {
      for (int i = 0; i < scene.parts().size(); i++) {
        Part part = scene.parts().get(i);
        if (frame.present(i)) {
          scene.plane().toWorld(frame.u(i), frame.v(i), part.level(), world);
          add(view, part);
        }
      }
      for (Fixture f : scene.fixtures()) {
        scene.plane().toWorld(f.u(), f.v(), f.part().level(), world);
        add(view, f.part());
      }
    }

    private void add(View view, Part part) {
      float reach = part.shape().reach();
      for (int corner = 0; corner < 8; corner++) {
        view.project(
            world[0] + ((corner & 1) == 0 ? -reach : reach),
            world[1] + ((corner & 2) == 0 ? -reach : reach),
            world[2] + ((corner & 4) == 0 ? -reach : reach),
            at);
        if (at[3] > 0) {
          left = Math.min(left, at[0]);
          right = Math.max(right, at[0]);
          lower = Math.min(lower, at[1]);
          upper = Math.max(upper, at[1]);
        }
      }
    }

    Crop crop() {
      if (left > right) {
        return NONE;
      }
      float l = Math.max(-1, left);
      float r = Math.min(1, right);
      float b = Math.max(-1, lower);
      float t = Math.min(1, upper);
      float scale = Math.max(LEAST, MARGIN * Math.max(r - l, t - b) / 2);
      if (scale >= 1) {
        return NONE;
      }
      float most = 1 - scale;
      return new Crop(
          Math.max(-most, Math.min(most, (l + r) / 2)),
          Math.max(-most, Math.min(most, (b + t) / 2)),
          scale);
    }
  }
}
