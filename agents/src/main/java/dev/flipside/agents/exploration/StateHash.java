package dev.flipside.agents.exploration;

/** Says which observations count as the same state. */
@FunctionalInterface
public interface StateHash {

  /**
   * Number of the state that holds an observation.
   *
   * @param observations rows of observations, [rows][observation size]
   * @param from where the observation begins
   */
  long of(float[] observations, int from);
}
