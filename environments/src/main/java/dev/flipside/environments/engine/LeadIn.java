package dev.flipside.environments.engine;

import dev.flipside.core.environment.Policy;

/**
 * What is played before an episode begins, so that it can begin in the midst of a motion
 * ("reference state initialisation" of Peng et al. 2018, "DeepMimic: Example-Guided Deep
 * Reinforcement Learning of Physics-Based Character Skills").
 *
 * @param policy who plays
 * @param steps control steps, at least 0
 */
public record LeadIn(Policy policy, int steps) {
  public LeadIn {
    if (steps < 0) {
      throw new IllegalArgumentException("a lead-in has at least 0 steps, not " + steps);
    }
  }
}
