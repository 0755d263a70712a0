package dev.flipside.environments.engine;

/**
 * How time passes in a world.
 *
 * @param subSteps physics steps per control step, at least 1
 * @param subStepSeconds simulated seconds per physics step, positive
 * @param velocityIterations constraint iterations on velocities per physics step, at least 1
 * @param positionIterations constraint iterations on positions per physics step, at least 1
 * @param gravity downward acceleration along -v, m/s^2; 0 for a table top
 */
public record Physics(
    int subSteps,
    float subStepSeconds,
    int velocityIterations,
    int positionIterations,
    float gravity) {

  public Physics {
    if (subSteps < 1 || velocityIterations < 1 || positionIterations < 1) {
      throw new IllegalArgumentException(
          "sub-steps and iterations must be at least 1, not "
              + subSteps
              + ", "
              + velocityIterations
              + ", "
              + positionIterations);
    }
    if (!(subStepSeconds > 0)) {
      throw new IllegalArgumentException(
          "a sub-step must take a positive time, not " + subStepSeconds + " s");
    }
  }

  /** Simulated seconds per control step. */
  public float stepSeconds() {
    return subSteps * subStepSeconds;
  }
}
