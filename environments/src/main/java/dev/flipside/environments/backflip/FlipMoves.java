package dev.flipside.environments.backflip;

/**
 * The moves of a backflip, one after the other, as a gymnast would name them. The numbers were
 * found by search (the cross-entropy method; the score was turns, landing and standing). Used by
 * the script, and by the player's leap.
 */
final class FlipMoves {
  /** Leaning back, control steps of 1/30 s. */
  static final int LEAN_STEPS = 4;

  /** Sinking into the crouch. */
  static final int CROUCH_STEPS = 5;

  /** The leap is over when the foot leaves the ground, or after this many steps. */
  static final int LEAP_STEPS = 12;

  /** After touch-down, going down softly. */
  static final int ABSORB_STEPS = 6;

  /** Turned so far in this flight, radians, when the tuck is opened. */
  static final float OPEN_AT = 5.67f;

  static final Pose LEAN = new Pose(0.854f, -0.191f, 0.382f);
  static final Pose CROUCH = new Pose(1f, 0.417f, -0.292f);
  static final Pose LEAP = new Pose(-1f, 0.7f, -1f);
  static final Pose TUCK = new Pose(1f, -1f, 1f);

  private FlipMoves() {}

  /** Reaches for the ground with the foot; {@code tilt} radians from upright. */
  static Pose reach(float tilt) {
    return new Pose(-1.098f - 0.642f * tilt, 0.869f, 0.366f - 1.076f * tilt);
  }

  /** Goes down softly after touch-down; {@code tilt} radians, {@code omega} rad/s. */
  static Pose absorb(float tilt, float omega) {
    return new Pose(0.466f + 1.619f * tilt + 0.0544f * omega, 0.447f, 0.267f + 0.647f * tilt);
  }
}
