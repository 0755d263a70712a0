package dev.flipside.core.scene;

/**
 * Where everything is at one moment.
 *
 * @param seconds simulated time since the episode began
 * @param poses u, v (metres) and angle (radians, about w) of each moving part, [3 * parts]; a part
 *     whose u is NaN is not there at the moment (a key that was taken)
 * @param scalars values named by the scene, [scalars]
 */
public record SceneFrame(float seconds, float[] poses, float[] scalars) {

  /** Position of part {@code part} along u, metres. */
  public float u(int part) {
    return poses[3 * part];
  }

  /** Position of part {@code part} along v, metres. */
  public float v(int part) {
    return poses[3 * part + 1];
  }

  /** Angle of part {@code part}, radians. */
  public float angle(int part) {
    return poses[3 * part + 2];
  }

  /** Whether part {@code part} is there at the moment. */
  public boolean present(int part) {
    return !Float.isNaN(poses[3 * part]);
  }
}
