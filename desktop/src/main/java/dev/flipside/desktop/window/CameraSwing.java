package dev.flipside.desktop.window;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneModel;

/** Turns from one of a scene's cameras to another in about a second. Belongs to one thread. */
final class CameraSwing {
  private static final float SECONDS = 1.4f;

  private String from = "";
  private String to = "";
  private float share = 1;

  /** Looks through the camera called {@code name} at once. */
  void cutTo(String name) {
    from = name;
    to = name;
    share = 1;
  }

  /** Begins to turn to the camera called {@code name}. */
  void turnTo(String name) {
    from = to;
    to = name;
    share = 0;
  }

  /** Where it looks, or will look at the end of the turn. */
  String target() {
    return to;
  }

  /** Lets time pass. */
  void advance(float seconds) {
    share = Math.min(1, share + seconds / SECONDS);
  }

  /** The camera in {@code scene} right now. */
  Camera now(SceneModel scene) {
    Camera end = scene.camera(to);
    if (share >= 1) {
      return end;
    }
    Camera start = scene.camera(from);
    float s = share * share * (3 - 2 * share);
    return new Camera(
        end.name(),
        s < 0.5f ? start.projection() : end.projection(),
        between(start.eye(), end.eye(), s),
        between(start.target(), end.target(), s),
        between(start.up(), end.up(), s),
        start.halfWidth() + s * (end.halfWidth() - start.halfWidth()),
        start.aspect() + s * (end.aspect() - start.aspect()),
        start.raterMaySee() && end.raterMaySee(),
        end.follows());
  }

  private static Camera.Point between(Camera.Point a, Camera.Point b, float s) {
    return new Camera.Point(
        a.x() + s * (b.x() - a.x()), a.y() + s * (b.y() - a.y()), a.z() + s * (b.z() - a.z()));
  }
}
