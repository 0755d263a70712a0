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
  private static final double MOSTLY_EMPTY = 0.2;

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
        NONE.look(take, camera, from + (to - from) * i / LOOKS, aspect, bounds);
      }
    }
    return bounds.crop();
  }

  /**
   * Whether the upper left corner of a picture that is cut so is mostly empty: a body may fly
   * through it, walls may not stand in it.
   *
   * @param edge of the corner at its right, -1 at the left edge of the picture to 1
   * @param foot of the corner at its lower edge, 1 at the upper edge of the picture to -1
   */
  boolean leavesCorner(
      List<Take> takes,
      String camera,
      double from,
      double to,
      float aspect,
      float edge,
      float foot) {
    int taken = 0;
    for (int i = 0; i <= LOOKS; i++) {
      boolean[] empty = {true};
      double at = from + (to - from) * i / LOOKS;
      Seen seen = (left, right, lower, upper) -> empty[0] &= left > edge || upper < foot;
      takes.forEach(take -> look(take, camera, at, aspect, seen));
      taken += empty[0] ? 0 : 1;
    }
    return taken <= MOSTLY_EMPTY * LOOKS;
  }

  /** Tells of everything that is seen at one moment. */
  private void look(Take take, String camera, double at, float aspect, Seen seen) {
    SceneModel scene = take.at(at).scene();
    SceneFrame frame = take.frameAt(at);
    Camera c = camera.isEmpty() ? scene.cameras().get(0) : scene.camera(camera);
    View view = View.of(scene, apply(c, aspect), frame, aspect);
    float[] world = new float[3];
    for (int k = 0; k < scene.parts().size(); k++) {
      Part part = scene.parts().get(k);
      if (frame.present(k)) {
        scene.plane().toWorld(frame.u(k), frame.v(k), part.level(), world);
        around(world, part, view, seen);
      }
    }
    for (Fixture f : scene.fixtures()) {
      scene.plane().toWorld(f.u(), f.v(), f.part().level(), world);
      around(world, f.part(), view, seen);
    }
  }

  /** Tells of the rectangle around {@code part} in the picture, if it is before the camera. */
  private static void around(float[] world, Part part, View view, Seen seen) {
    float reach = part.shape().reach();
    float[] at = new float[4];
    float left = Float.POSITIVE_INFINITY;
    float right = Float.NEGATIVE_INFINITY;
    float lower = Float.POSITIVE_INFINITY;
    float upper = Float.NEGATIVE_INFINITY;
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
    if (left <= right) {
      seen.rectangle(left, right, lower, upper);
    }
  }

  /** Hears where something is seen, in the picture's own coordinates from -1 to 1. */
  private interface Seen {
    void rectangle(float left, float right, float lower, float upper);
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
  private static final class Bounds implements Seen {
    private float left = 1;
    private float right = -1;
    private float lower = 1;
    private float upper = -1;

    @Override
    public void rectangle(float from, float to, float bottom, float top) {
      left = Math.min(left, from);
      right = Math.max(right, to);
      lower = Math.min(lower, bottom);
      upper = Math.max(upper, top);
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
