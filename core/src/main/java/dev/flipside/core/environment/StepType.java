package dev.flipside.core.environment;

/** Where in an episode a {@link TimeStep} stands. */
public enum StepType {
  /** The observation after a reset; no action has been taken yet. */
  FIRST,
  /** An ordinary step. */
  MID,
  /** The episode ended because the task says so: there is no future value. */
  TERMINATED,
  /** The episode was cut at its horizon: the future goes on having a value. */
  TRUNCATED;

  /** Whether the episode is over, for either reason. */
  public boolean isLast() {
    return this == TERMINATED || this == TRUNCATED;
  }
}
