package dev.flipside.environments.backflip;

/**
 * The moves of a backflip, one after the other, as a gymnast would name them. The numbers were
 * found by search (the cross-entropy method; the score was turns, landing and standing). Used by
 * the script, and by the player's leap.
 */
final class FlipMoves {
  /** Leaning back, control steps of 1/30 s. */
  static final int LEAN_STEPS = 3;

  /** Pulling the thigh up, which throws the body back and up. */
  static final int CROUCH_STEPS = 5;

  /** The leap is over when the foot leaves the ground, or after this many steps. */
  static final int LEAP_STEPS = 12;

  /** After touch-down, going down softly. */
  static final int ABSORB_STEPS = 9;

  /** Turned so far in this flight, radians, when the tuck is opened. */
  static final float OPEN_AT = 4.77f;

  static final Pose LEAN = new Pose(1f, -0.321f, 0.045f);
  static final Pose CROUCH = new Pose(1f, 0.673f, -0.407f);
  static final Pose LEAP = new Pose(-1f, 0.269f, -1f);
  static final Pose TUCK = new Pose(1f, -1f, 1f);

  private FlipMoves() {}

  /** Reaches for the ground with the foot; {@code tilt} radians from upright. */
  static Pose reach(float tilt) {
    return new Pose(-1.146f - 0.769f * tilt, 0.977f, 0.273f - 1.124f * tilt);
  }

  /** Goes down softly after touch-down; {@code tilt} radians from upright. */
  static Pose absorb(float tilt) {
    return new Pose(0.212f + 1.453f * tilt, -0.139f, 0.5f + 0.921f * tilt);
  }
}
