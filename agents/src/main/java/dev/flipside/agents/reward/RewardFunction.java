package dev.flipside.agents.reward;

import dev.flipside.agents.ppo.RolloutBuffer;
import java.util.List;

/**
 * What the learner maximises, and all it maximises: written by hand or learned from answers. It
 * labels what has already happened, so that nothing in a rollout depends on it.
 */
public interface RewardFunction {

  /** Short name: the id of a hand-coded reward, or {@code "feedback"}. */
  String name();

  /** Names of the terms that the screen plots, in order; their sum is the reward. */
  List<String> termNames();

  /** Steps before a transition, within its episode, that it looks at. */
  default int lookBack() {
    return 0;
  }

  /**
   * Fills {@link RolloutBuffer#rewards} and {@link RolloutBuffer#terms} of steps 0 to T - 1. Called
   * by the learning thread.
   */
  void relabel(RolloutBuffer rollouts);

  /**
   * The reward as it stands now, for one agent on the screen. Later learning does not change it,
   * and it may be used on another thread.
   */
  LiveReward live();
}
