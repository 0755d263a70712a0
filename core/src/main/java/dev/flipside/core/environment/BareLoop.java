package dev.flipside.core.environment;

/**
 * The physics of an environment without the environment: the same world, the same motors, the same
 * sub-steps, but no observation, no signals, no outcome and no checks. A benchmark compares the
 * public interface with it.
 */
public interface BareLoop extends AutoCloseable {

  /** Builds the world of an episode anew. */
  void reset(long seed);

  /**
   * Simulates one control step.
   *
   * @param action within its range, [action size]; not checked
   */
  void step(float[] action);

  /** Frees native memory. Safe to call twice. */
  @Override
  void close();
}
