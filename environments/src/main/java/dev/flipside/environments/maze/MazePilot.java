package dev.flipside.environments.maze;

import dev.flipside.core.environment.Control;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Pilot;
import java.util.List;

/** Drives the rover straight: what is held is the thrust. */
final class MazePilot implements Pilot {

  @Override
  public List<Control> controls() {
    return List.of(
        new Control(Control.Kind.HORIZONTAL, "thrust west / east"),
        new Control(Control.Kind.VERTICAL, "thrust south / north"));
  }

  @Override
  public void begin() {}

  @Override
  public float[] action(ControlState state, float[] observation) {
    return new float[] {state.horizontal(), state.vertical()};
  }
}
