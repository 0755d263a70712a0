package dev.flipside.environments.backflip;

import dev.flipside.core.environment.Policy;

/** Flips backward, lands on its foot, stands, and again. */
final class FlipScript implements Policy {

  private enum Move {
    STAND,
    LEAN,
    CROUCH,
    LEAP,
    TUCK,
    REACH,
    ABSORB
  }

  /** Stands for a moment before the first flip. */
  private static final int FIRST_STAND_STEPS = 6;

  /** A good second: a flip that was stood is one that somebody saw standing. */
  private static final int STAND_STEPS = 34;

  private static final int SETTLING_STEPS = 4;
  private static final float CALM_TILT = 0.5f;
  private static final float CALM_OMEGA = 0.6f;
  private static final float CALM_SPEED = 0.3f;
  private static final float FULL_TURN = (float) (2 * Math.PI);

  private final int firstStandSteps;
  private final int laterStandSteps;
  private Move move = Move.STAND;
  private int steps;
  private int calm;
  private boolean flipped;
  private float turned;
  private float lastTilt;

  private FlipScript(int firstStandSteps, int laterStandSteps) {
    this.firstStandSteps = firstStandSteps;
    this.laterStandSteps = laterStandSteps;
  }

  /** Stands for a second after each flip. */
  static FlipScript standing() {
    return new FlipScript(FIRST_STAND_STEPS, STAND_STEPS);
  }

  /**
   * Flips again as soon as it is calm. What it does can nearly be told from the observation, which
   * has no clock: a clone of the script that waits a second learns to wait for ever.
   */
  static FlipScript chain() {
    return new FlipScript(0, 1);
  }

  @Override
  public void begin(long seed) {
    move = Move.STAND;
    steps = 0;
    calm = 0;
    flipped = false;
    turned = 0;
    lastTilt = 0;
  }

  @Override
  public float[] action(float[] observation) {
    float tilt = Balance.tilt(observation);
    turned += (float) Math.IEEEremainder(tilt - lastTilt, FULL_TURN);
    lastTilt = tilt;
    calm = isCalm(observation, tilt) ? calm + 1 : 0;
    steps++;
    Move next = next(observation[BackflipTask.FOOT] > 0);
    if (next != move) {
      move = next;
      steps = 0;
    }
    return pose(observation, tilt).action();
  }

  private static boolean isCalm(float[] observation, float tilt) {
    return observation[BackflipTask.FOOT] > 0
        && Math.abs(tilt) < CALM_TILT
        && Math.abs(observation[BackflipTask.OMEGA]) < CALM_OMEGA
        && Math.hypot(observation[BackflipTask.VX], observation[BackflipTask.VY]) < CALM_SPEED;
  }

  private Move next(boolean onFoot) {
    return switch (move) {
      case STAND -> readyToFlip() ? start() : move;
      case LEAN -> after(FlipMoves.LEAN_STEPS, Move.CROUCH);
      case CROUCH -> after(FlipMoves.CROUCH_STEPS, Move.LEAP);
      case LEAP -> onFoot ? after(FlipMoves.LEAP_STEPS, Move.TUCK) : Move.TUCK;
      case TUCK -> {
        if (turned > FlipMoves.OPEN_AT) {
          yield Move.REACH;
        }
        yield onFoot ? after(SETTLING_STEPS, Move.ABSORB) : move;
      }
      case REACH -> onFoot ? Move.ABSORB : move;
      case ABSORB -> after(FlipMoves.ABSORB_STEPS, Move.STAND);
    };
  }

  private boolean readyToFlip() {
    return flipped ? Math.min(calm, steps) >= laterStandSteps : steps >= firstStandSteps;
  }

  private Move start() {
    turned = lastTilt;
    flipped = true;
    return Move.LEAN;
  }

  private Move after(int enough, Move then) {
    return steps >= enough ? then : move;
  }

  private Pose pose(float[] observation, float tilt) {
    return switch (move) {
      case STAND -> Balance.pose(observation);
      case LEAN -> FlipMoves.LEAN;
      case CROUCH -> FlipMoves.CROUCH;
      case LEAP -> FlipMoves.LEAP;
      case TUCK -> FlipMoves.TUCK;
      case REACH -> FlipMoves.reach(tilt);
      case ABSORB -> FlipMoves.absorb(tilt);
    };
  }
}
