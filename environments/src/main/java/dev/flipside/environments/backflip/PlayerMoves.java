package dev.flipside.environments.backflip;

/**
 * The moves behind a player's buttons. Found by search, like {@link FlipMoves}: the score was that
 * leaps of many simulated players, who hold and let go at different times, are high, turn over,
 * land on the foot and stand.
 */
final class PlayerMoves {
  private static final Pose CROUCH = new Pose(0.585f, -0.606f, 0.445f);

  private static final Leap BACKWARD =
      new Leap(1, new Pose(1f, 0f, -1f), new Pose(-1f, -0.125f, -1f));
  private static final Leap STRAIGHT =
      new Leap(1, new Pose(0.032f, -0.411f, 0.556f), new Pose(-0.337f, 1f, -0.72f));
  private static final Leap FORWARD =
      new Leap(2, new Pose(1f, 0.175f, 1f), new Pose(-0.32f, 1f, -0.606f));

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
        -0.737f + 0.409f * tilt - 0.029f * speed, 1, -0.091f - 1.176f * tilt - 0.135f * speed);
  }

  /** Goes down softly after touch-down. */
  static Pose absorb(float[] observation) {
    float tilt = Balance.tilt(observation);
    float speed = observation[BackflipTask.VX];
    return new Pose(
        -0.373f + 1.28f * tilt - 0.039f * speed, 0.314f, -0.088f + 0.858f * tilt - 0.544f * speed);
  }
}
