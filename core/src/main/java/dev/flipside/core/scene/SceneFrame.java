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

  /**
   * The moment between this frame and {@code later}, for pictures that come faster than control
   * steps. Positions move on straight lines and angles the shorter way round; scalars, and parts
   * that are missing at either end, stay as they are here.
   *
   * @param later a frame of the same scene
   * @param share how far on the way, 0 (here) to 1 (there)
   */
  public SceneFrame towards(SceneFrame later, float share) {
    float[] between = poses.clone();
    for (int part = 0; 3 * part < between.length; part++) {
      if (present(part) && later.present(part)) {
        between[3 * part] += share * (later.u(part) - u(part));
        between[3 * part + 1] += share * (later.v(part) - v(part));
        double turn = Math.IEEEremainder(later.angle(part) - angle(part), 2 * Math.PI);
        between[3 * part + 2] += share * (float) turn;
      }
    }
    return new SceneFrame(seconds + share * (later.seconds - seconds), between, scalars);
  }
}
