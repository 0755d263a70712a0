package dev.flipside.core.environment;

/**
 * What the player holds right now.
 *
 * @param horizontal -1 (left) to 1 (right)
 * @param vertical -1 (down) to 1 (up)
 * @param primary whether the main button is held
 * @param secondary whether the second button is held
 */
public record ControlState(float horizontal, float vertical, boolean primary, boolean secondary) {

  /** Nothing held. */
  public static final ControlState IDLE = new ControlState(0, 0, false, false);
}
