package dev.flipside.desktop.window.screen;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneModel;

/**
 * Turns from one of a scene's cameras to another in about a second. A camera that reveals shows a
 * little more around its edges than it was made for: what it reveals may lie there. Belongs to one
 * thread.
 */
public final class CameraSwing {
  private static final float SECONDS = 1.4f;
  private static final float ROOM = 1.18f;

  private final String plain;
  private String from;
  private String to;
  private float share = 1;

  /**
   * @param plain name of the camera that is shown just as it was made: the evaluator's
   */
  public CameraSwing(String plain) {
    this.plain = plain;
    cutTo(plain);
  }

  /** Looks through the camera called {@code name} at once. */
  public void cutTo(String name) {
    from = name;
    to = name;
    share = 1;
  }

  /** Begins to turn to the camera called {@code name}. */
  public void turnTo(String name) {
    from = to;
    to = name;
    share = 0;
  }

  /** Where it looks, or will look at the end of the turn. */
  public String target() {
    return to;
  }

  /** Lets time pass. */
  public void advance(float seconds) {
    share = Math.min(1, share + seconds / SECONDS);
  }

  /** The camera in {@code scene} right now. */
  public Camera now(SceneModel scene) {
    Camera end = scene.camera(to);
    if (share >= 1) {
      return wide(end, room(end));
    }
    Camera start = scene.camera(from);
    float s = share * share * (3 - 2 * share);
    return new Camera(
        end.name(),
        s < 0.5f ? start.projection() : end.projection(),
        between(start.eye(), end.eye(), s),
        between(start.target(), end.target(), s),
        between(start.up(), end.up(), s),
        (1 - s) * room(start) * start.halfWidth() + s * room(end) * end.halfWidth(),
        start.aspect() + s * (end.aspect() - start.aspect()),
        start.raterMaySee() && end.raterMaySee(),
        end.follows());
  }

  private float room(Camera camera) {
    return camera.name().equals(plain) ? 1 : ROOM;
  }

  private static Camera wide(Camera c, float times) {
    return new Camera(
        c.name(),
        c.projection(),
        c.eye(),
        c.target(),
        c.up(),
        times * c.halfWidth(),
        c.aspect(),
        c.raterMaySee(),
        c.follows());
  }

  private static Camera.Point between(Camera.Point a, Camera.Point b, float s) {
    return new Camera.Point(
        a.x() + s * (b.x() - a.x()), a.y() + s * (b.y() - a.y()), a.z() + s * (b.z() - a.z()));
  }
}
