package dev.flipside.agents.reward;

import dev.flipside.core.environment.Transition;

/** Rewards one agent step by step, as it acts. For one thread; keeps the steps it looks back at. */
public interface LiveReward {

  /** Forgets the past; called at each reset. */
  void begin();

  /**
   * The reward of the next transition.
   *
   * @param terms filled with one value per term, [terms]
   * @return their sum
   */
  float step(Transition transition, float[] terms);
}
