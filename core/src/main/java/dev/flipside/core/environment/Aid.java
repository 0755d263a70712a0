package dev.flipside.core.environment;

/** What a {@link Setting} whose value is {@code "true"} shows to raters. */
public enum Aid {
  /** Nothing: it is about something else. */
  NONE,

  /** Marks in the scene that are there for raters alone, such as lines that tell the depth. */
  MARKS,

  /** Shadows, which tell the depth too; without such a setting they are always drawn. */
  SHADOWS
}
