package dev.flipside.core.environment;

/**
 * What one interaction gives back. The arrays belong to the receiver, are fresh for each step and
 * are never written again.
 *
 * @param type where in the episode this step stands
 * @param observation what policy, value and reward nets see, [observation size] of the spec
 * @param signals quantities that an instrumented lab could measure and from which hand-coded
 *     rewards are computed, [signals size] of the spec; policies and learned rewards never see them
 */
public record TimeStep(StepType type, float[] observation, float[] signals) {

  /** The step that a reset returns. */
  public static TimeStep restart(float[] observation, float[] signals) {
    return new TimeStep(StepType.FIRST, observation, signals);
  }

  /** A step in the middle of an episode. */
  public static TimeStep transition(float[] observation, float[] signals) {
    return new TimeStep(StepType.MID, observation, signals);
  }

  /** The step that ends an episode for good. */
  public static TimeStep termination(float[] observation, float[] signals) {
    return new TimeStep(StepType.TERMINATED, observation, signals);
  }

  /** The step at the horizon. */
  public static TimeStep truncation(float[] observation, float[] signals) {
    return new TimeStep(StepType.TRUNCATED, observation, signals);
  }
}
