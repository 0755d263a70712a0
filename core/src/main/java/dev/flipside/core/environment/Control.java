package dev.flipside.core.environment;

/**
 * Something a player can move or press. The environment says what it does; the window binds keys
 * and gamepads to it.
 *
 * @param kind which of the player's controls
 * @param does what it does, in a few words, for the key legend ("lean back / forward")
 */
public record Control(Kind kind, String does) {

  /** The controls that every keyboard and gamepad can offer. */
  public enum Kind {
    /** Left and right, -1 to 1. */
    HORIZONTAL,
    /** Down and up, -1 to 1. */
    VERTICAL,
    /** The main button, held or not. */
    PRIMARY,
    /** The second button, held or not. */
    SECONDARY
  }
}
