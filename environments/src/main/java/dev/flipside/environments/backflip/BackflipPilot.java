package dev.flipside.environments.backflip;

import dev.flipside.core.environment.Control;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Pilot;
import java.util.List;

/**
 * Lets a player drive: hold the main button to crouch and release it to leap, lean with left and
 * right, tuck in the air with the second button. The pilot keeps the balance while nothing is held,
 * and reaches for the ground in the air: it plays the same servos as everybody else.
 */
final class BackflipPilot implements Pilot {
  private static final Pose STRAIGHT_CROUCH = new Pose(0.55f, -0.7f, 0.55f);
  private static final Pose STRAIGHT_LEAP = new Pose(-0.4f, 0.95f, -0.6f);
  private static final Pose FORWARD_CROUCH = new Pose(0.9f, -0.8f, 0.9f);
  private static final Pose FORWARD_LEAP = new Pose(0.1f, 0.8f, -0.9f);
  private static final float LEAN_REACH = 0.25f;
  private static final float SWING = 0.6f;

  /** The leap of a player is over after this many control steps in any case. */
  private static final int LEAP_STEPS = 8;

  private boolean crouching;
  private int leaping;
  private int heldSteps;
  private float leanAtRelease;

  @Override
  public List<Control> controls() {
    return List.of(
        new Control(Control.Kind.PRIMARY, "hold to crouch, release to leap"),
        new Control(Control.Kind.HORIZONTAL, "lean back / forward"),
        new Control(Control.Kind.SECONDARY, "tuck in the air"));
  }

  @Override
  public void begin() {
    crouching = false;
    leaping = 0;
    heldSteps = 0;
    leanAtRelease = 0;
  }

  @Override
  public float[] action(ControlState state, float[] observation) {
    boolean onFoot = observation[BackflipTask.FOOT] > 0;
    if (state.primary() && (onFoot || crouching)) {
      crouching = true;
      heldSteps++;
      return crouch(state.horizontal(), observation).action();
    }
    if (crouching) {
      crouching = false;
      leaping = LEAP_STEPS;
      leanAtRelease = state.horizontal();
      heldSteps = 0;
    }
    if (leaping > 0) {
      leaping = onFoot ? leaping - 1 : 0;
      return leap(leanAtRelease).action();
    }
    return (onFoot ? ground(state, observation) : air(state, observation)).action();
  }

  private Pose crouch(float lean, float[] observation) {
    Pose straight = Balance.pose(observation).towards(STRAIGHT_CROUCH, 0.8f);
    if (lean < 0) {
      Pose back = heldSteps < FlipMoves.LEAN_STEPS ? FlipMoves.LEAN : FlipMoves.CROUCH;
      return straight.towards(back, -lean);
    }
    return straight.towards(FORWARD_CROUCH, lean);
  }

  private static Pose leap(float lean) {
    return STRAIGHT_LEAP.towards(lean < 0 ? FlipMoves.LEAP : FORWARD_LEAP, Math.abs(lean));
  }

  private static Pose ground(ControlState state, float[] observation) {
    Pose pose = state.secondary() ? STRAIGHT_CROUCH : Balance.pose(observation);
    float lean = state.horizontal() * LEAN_REACH;
    return new Pose(pose.hip() + lean, pose.knee(), pose.ankle() - lean);
  }

  private static Pose air(ControlState state, float[] observation) {
    if (state.secondary()) {
      return FlipMoves.TUCK;
    }
    Pose reach = FlipMoves.reach(Balance.tilt(observation));
    return new Pose(reach.hip() + SWING * state.horizontal(), reach.knee(), reach.ankle());
  }
}
