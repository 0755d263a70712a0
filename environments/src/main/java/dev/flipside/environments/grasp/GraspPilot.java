package dev.flipside.environments.grasp;

import dev.flipside.core.environment.Control;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Pilot;
import java.util.List;

/**
 * Moves the hand with the two axes; one button closes the fingers, the other opens them, and they
 * stay where they are when neither is held.
 */
final class GraspPilot implements Pilot {
  /** How far the grip moves in a step while a button is held: from open to closed in 0.6 s. */
  private static final float GRIP_STEP = 0.33f;

  private float grip;

  @Override
  public List<Control> controls() {
    return List.of(
        new Control(Control.Kind.HORIZONTAL, "move left / right"),
        new Control(Control.Kind.VERTICAL, "move nearer / farther"),
        new Control(Control.Kind.PRIMARY, "close the fingers"),
        new Control(Control.Kind.SECONDARY, "open the fingers"));
  }

  @Override
  public void begin() {
    grip = 0;
  }

  @Override
  public float[] action(ControlState state, float[] observation) {
    float change = (state.primary() ? GRIP_STEP : 0) - (state.secondary() ? GRIP_STEP : 0);
    grip = Math.max(-1, Math.min(1, grip + change));
    return new float[] {state.horizontal(), state.vertical(), grip};
  }
}
