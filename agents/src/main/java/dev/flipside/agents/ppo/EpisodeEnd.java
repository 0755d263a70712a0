package dev.flipside.agents.ppo;

import dev.flipside.core.environment.Environment;

/**
 * Hears of each episode that ends while rollouts are collected, before its world is reset. This is
 * the one place where evaluation may look at a world that is being learned in.
 */
@FunctionalInterface
public interface EpisodeEnd {

  /** Hears nothing. */
  EpisodeEnd NONE = (world, environment) -> {};

  /**
   * Called by the thread that steps the world; worlds on different threads end side by side.
   *
   * @param world which of the N worlds
   * @param environment standing at the last step of its episode
   */
  void ended(int world, Environment environment);
}
