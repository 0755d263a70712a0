package dev.flipside.core.environment;

/** Chooses actions from observations. May keep state within an episode. */
public interface Policy {

  /**
   * Called before the first action of an episode.
   *
   * @param seed decides everything that is random in the policy
   */
  default void begin(long seed) {}

  /**
   * The action for the next control step.
   *
   * @param observation the newest observation, [observation size]; not written, not kept
   * @return a fresh array [action size]
   */
  float[] action(float[] observation);
}
