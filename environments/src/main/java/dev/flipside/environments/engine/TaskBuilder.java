package dev.flipside.environments.engine;

import java.util.random.RandomGenerator;

/** Builds the bodies of an episode into a fresh world and returns the task that drives them. */
@FunctionalInterface
public interface TaskBuilder {

  /**
   * Builds one episode.
   *
   * @param stage a fresh world
   * @param random everything that is random in the episode comes from here
   */
  Task build(Stage stage, RandomGenerator random);
}
