package dev.flipside.environments.backflip;

import dev.flipside.core.environment.Control;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Pilot;
import java.util.List;

/**
 * Lets a player drive: hold the main button to crouch and release it to leap, backward or forward
 * with left or right held at the release; in the air the second button tucks, which turns faster,
 * and letting go of it reaches for the ground. The pilot keeps the balance while nothing is held:
 * it has the same three servos as everybody else, and nothing helps in the physics.
 */
final class BackflipPilot implements Pilot {

  private enum Phase {
    GROUND,
    CROUCH,
    WIND_UP,
    LEAP,
    AIR,
    ABSORB,
    FALLEN
  }

  /** The foot may lose the ground for so many control steps without being in the air. */
  private static final int FLICKER_STEPS = 2;

  /** Until the crouch is as deep as it gets. */
  private static final float CROUCH_STEPS = 6;

  private static final int LEAP_STEPS = 10;
  private static final int ABSORB_STEPS = 11;
  private static final int MIN_FLIGHT_STEPS = 3;
  private static final float UPRIGHT = 0.5f;

  private Phase phase = Phase.GROUND;
  private int steps;
  private float lean;

  @Override
  public List<Control> controls() {
    return List.of(
        new Control(Control.Kind.PRIMARY, "hold to crouch, release to leap"),
        new Control(Control.Kind.HORIZONTAL, "leap backward / forward"),
        new Control(Control.Kind.SECONDARY, "tuck in the air, let go to land"));
  }

  @Override
  public void begin() {
    phase = Phase.GROUND;
    steps = 0;
    lean = 0;
  }

  @Override
  public float[] action(ControlState state, float[] observation) {
    steps++;
    Phase next = next(state, observation);
    if (next != phase) {
      if (phase == Phase.CROUCH) {
        lean = state.horizontal();
      }
      phase = next;
      steps = 0;
    }
    return pose(state, observation).action();
  }

  private Phase next(ControlState state, float[] observation) {
    if (observation[BackflipTask.BODY] > 0) {
      return Phase.FALLEN;
    }
    boolean onFoot = observation[BackflipTask.FOOT] > 0;
    return switch (phase) {
      case GROUND -> onGround(state, onFoot);
      case CROUCH -> {
        Phase released = state.primary() ? Phase.CROUCH : Phase.WIND_UP;
        yield lost(onFoot) ? Phase.AIR : released;
      }
      case WIND_UP -> steps >= PlayerMoves.windUpSteps(lean) ? Phase.LEAP : phase;
      case LEAP -> !onFoot || steps >= LEAP_STEPS ? Phase.AIR : phase;
      case AIR -> onFoot && steps > MIN_FLIGHT_STEPS ? Phase.ABSORB : phase;
      case ABSORB -> {
        Phase ground = onGround(state, onFoot);
        yield ground == Phase.GROUND && steps < ABSORB_STEPS ? phase : ground;
      }
      case FALLEN -> onFoot && Math.abs(Balance.tilt(observation)) < UPRIGHT ? Phase.GROUND : phase;
    };
  }

  private Phase onGround(ControlState state, boolean onFoot) {
    if (lost(onFoot)) {
      return Phase.AIR;
    }
    return state.primary() && onFoot ? Phase.CROUCH : Phase.GROUND;
  }

  private boolean lost(boolean onFoot) {
    return !onFoot && steps > FLICKER_STEPS;
  }

  private Pose pose(ControlState state, float[] observation) {
    return switch (phase) {
      case GROUND -> Balance.pose(observation);
      case CROUCH ->
          PlayerMoves.crouch(Balance.pose(observation), Math.min(1, (steps + 1) / CROUCH_STEPS));
      case WIND_UP -> PlayerMoves.windUp(lean);
      case LEAP -> PlayerMoves.leap(lean);
      case AIR -> state.secondary() ? FlipMoves.TUCK : PlayerMoves.reach(observation);
      case ABSORB -> PlayerMoves.absorb(observation);
      case FALLEN -> Pose.STAND;
    };
  }
}
