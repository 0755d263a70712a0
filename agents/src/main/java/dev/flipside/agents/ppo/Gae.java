package dev.flipside.agents.ppo;

import dev.flipside.core.environment.StepType;

/**
 * Generalised advantage estimation (Schulman et al. 2016, "High-Dimensional Continuous Control
 * Using Generalized Advantage Estimation"): an exponentially weighted sum of temporal differences,
 *
 * <pre>
 * delta_t = r_t + gamma V(next_t) - V(s_t)      (V(next_t) = 0 if step t TERMINATED)
 * A_t     = delta_t + gamma lambda A_{t+1}      (A_{t+1} = 0 if step t ended the episode)
 * </pre>
 *
 * <p>A TRUNCATED step bootstraps from the value of the final observation, because the future was
 * cut off and not over.
 *
 * @param gamma discount per step, 0 to 1
 * @param lambda weight of longer returns, 0 to 1
 */
public record Gae(double gamma, double lambda) {

  /**
   * Fills the advantages of steps 0 to T - 1.
   *
   * @param rollouts with values, next values and step types
   * @param rewards as the learner scales them, [T][N]
   * @param advantages filled, [T][N]
   */
  public void advantages(RolloutBuffer rollouts, float[] rewards, float[] advantages) {
    int worlds = rollouts.worlds();
    for (int n = 0; n < worlds; n++) {
      double following = 0;
      for (int t = rollouts.steps() - 1; t >= 0; t--) {
        int row = rollouts.row(t, n);
        StepType type = rollouts.types()[row];
        double next = type == StepType.TERMINATED ? 0 : rollouts.nextValues()[row];
        double delta = rewards[t * worlds + n] + gamma * next - rollouts.values()[row];
        following = delta + (type.isLast() ? 0 : gamma * lambda * following);
        advantages[t * worlds + n] = (float) following;
      }
    }
  }
}
