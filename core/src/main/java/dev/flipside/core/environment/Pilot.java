package dev.flipside.core.environment;

import java.util.List;

/** Turns what a player holds into actions. May keep state from step to step. */
public interface Pilot {

  /** The controls that do something here, in the order of the key legend. */
  List<Control> controls();

  /** Forgets everything; called at each reset. */
  void begin();

  /**
   * The action for the next control step.
   *
   * @param state what is held
   * @param observation the newest observation, [observation size]
   * @return a fresh array [action size]
   */
  float[] action(ControlState state, float[] observation);
}
