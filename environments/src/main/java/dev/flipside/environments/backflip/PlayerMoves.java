package dev.flipside.environments.backflip;

/**
 * The moves behind a player's buttons. Found by search, like {@link FlipMoves}: the score was that
 * leaps of many simulated players, who hold and let go at different times, are high, turn over,
 * land on the foot and stand.
 */
final class PlayerMoves {
  private static final Pose CROUCH = new Pose(0.3f, -0.5f, 0.4f);

  private static final Leap BACKWARD =
      new Leap(7, new Pose(1f, 0.3f, -0.2f), new Pose(-1f, 0.27f, -1f));
  private static final Leap STRAIGHT =
      new Leap(1, new Pose(0.3f, -0.5f, 0.4f), new Pose(-0.4f, 0.95f, -0.6f));
  private static final Leap FORWARD =
      new Leap(3, new Pose(0.5f, -0.5f, 0.4f), new Pose(-0.2f, 0.95f, -0.8f));

  /**
   * A leap.
   *
   * @param windUpSteps control steps before it
   * @param windUp pose before it
   * @param stretch pose until the foot has left the ground
   */
  private record Leap(float windUpSteps, Pose windUp, Pose stretch) {}

  private PlayerMoves() {}

  private static Leap towards(float lean) {
    return lean < 0 ? BACKWARD : FORWARD;
  }

  /** Control steps of winding up; {@code lean} -1 (back) to 1. */
  static int windUpSteps(float lean) {
    float share = Math.abs(lean);
    return Math.round((1 - share) * STRAIGHT.windUpSteps() + share * towards(lean).windUpSteps());
  }

  static Pose windUp(float lean) {
    return STRAIGHT.windUp().towards(towards(lean).windUp(), Math.abs(lean));
  }

  static Pose leap(float lean) {
    return STRAIGHT.stretch().towards(towards(lean).stretch(), Math.abs(lean));
  }

  /** A crouch that keeps the balance; {@code depth} 0 to 1. */
  static Pose crouch(Pose balance, float depth) {
    return new Pose(
        balance.hip() + depth * CROUCH.hip(),
        balance.knee() + depth * CROUCH.knee(),
        balance.ankle() + depth * CROUCH.ankle());
  }

  /** Reaches for the ground with the foot, ahead when moving ahead. */
  static Pose reach(float[] observation) {
    float tilt = Balance.tilt(observation);
    float speed = observation[BackflipTask.VX];
    return new Pose(
        -1.146f - 0.769f * tilt + 0f * speed, 0.977f, 0.273f - 1.124f * tilt + 0f * speed);
  }

  /** Goes down softly after touch-down. */
  static Pose absorb(float[] observation) {
    float tilt = Balance.tilt(observation);
    float speed = observation[BackflipTask.VX];
    return new Pose(
        0.212f + 1.453f * tilt + 0f * speed, -0.139f, 0.5f + 0.921f * tilt + 0f * speed);
  }
}
