package dev.flipside.core.scene;

/**
 * How the physics plane (u, v) with its normal w lies in the world (x to the right, y up, z towards
 * the viewer; right-handed, metres). Angles turn counter-clockwise about w.
 */
public enum Plane {
  /** Seen from the side: u = x, v = y, w = z. */
  UPRIGHT,
  /** A table or floor seen from above: u = x, v = -z (away from the viewer), w = y (up). */
  TABLE_TOP;

  /** Writes the world position of plane point (u, v) at height w into {@code out} [3]. */
  public void toWorld(float u, float v, float w, float[] out) {
    out[0] = u;
    if (this == UPRIGHT) {
      out[1] = v;
      out[2] = w;
    } else {
      out[1] = w;
      out[2] = -v;
    }
  }
}
