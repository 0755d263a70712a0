package dev.flipside.environments.backflip;

/**
 * Where the servos are to go: an action by name, each from -1 to 1, 0 standing.
 *
 * @param hip 1 bends the thigh forward
 * @param knee -1 bends the shin back
 * @param ankle 1 lifts the toes
 */
record Pose(float hip, float knee, float ankle) {
  static final Pose STAND = new Pose(0, 0, 0);

  /** A pose between this one (0) and {@code other} (1). */
  Pose towards(Pose other, float share) {
    return new Pose(
        hip + share * (other.hip - hip),
        knee + share * (other.knee - knee),
        ankle + share * (other.ankle - ankle));
  }

  /** As an action within its range, [3]. */
  float[] action() {
    return new float[] {clamp(hip), clamp(knee), clamp(ankle)};
  }

  private static float clamp(float value) {
    return Math.max(-1, Math.min(1, value));
  }
}
