package dev.flipside.core.scene;

/**
 * A place to look from, in world coordinates (x right, y up, z towards the viewer, metres).
 *
 * @param name unique in its scene, lower case with hyphens
 * @param projection perspective or orthographic
 * @param eye where the camera is
 * @param target the point in the middle of the picture
 * @param up roughly upward in the picture
 * @param halfWidth half of the width that is seen at the target's distance when the picture is
 *     {@link #aspect} wide, metres, positive
 * @param aspect width over height for which the camera was made; other pictures show at least as
 *     much
 * @param raterMaySee whether a rater may look through it; a camera only for revealing says no
 * @param follows name of the part whose world x is added to eye and target, or empty; such a camera
 *     also goes up where what moves would leave the picture
 */
public record Camera(
    String name,
    Projection projection,
    Point eye,
    Point target,
    Point up,
    float halfWidth,
    float aspect,
    boolean raterMaySee,
    String follows) {

  /** How depth shows. */
  public enum Projection {
    PERSPECTIVE,
    ORTHOGRAPHIC
  }

  /** A point or direction in the world, metres. */
  public record Point(float x, float y, float z) {}

  public Camera {
    if (!(halfWidth > 0) || !(aspect > 0)) {
      throw new IllegalArgumentException(
          "camera " + name + " needs a positive half width and aspect");
    }
    if (eye.equals(target)) {
      throw new IllegalArgumentException("camera " + name + " looks at its own eye");
    }
  }

  /** The same camera moved by {@code dx} metres along world x and {@code dy} along world y. */
  public Camera movedBy(float dx, float dy) {
    return new Camera(
        name,
        projection,
        new Point(eye.x() + dx, eye.y() + dy, eye.z()),
        new Point(target.x() + dx, target.y() + dy, target.z()),
        up,
        halfWidth,
        aspect,
        raterMaySee,
        follows);
  }
}
