package dev.flipside.environments.maze;

import dev.flipside.core.environment.BoxSpec;

/**
 * What an instrumented lab could measure in the maze, in the order of the signal vector. Rewards
 * written by hand are made of these; no policy and no learned reward sees them.
 */
final class MazeSignals {
  /** 1 in the step in which the goal is reached for the first time, else 0. */
  static final int GOAL_EVENT = 0;

  /** 1 from the step on in which the goal was reached. */
  static final int GOAL_REACHED = 1;

  /** 1 in the step in which the key is taken, else 0. */
  static final int KEY_EVENT = 2;

  /** Straight-line distance to the goal over its value in the start cell. */
  static final int STRAIGHT_LINE = 3;

  /** Way left through the corridors, by way of key and door, over its length from the start. */
  static final int PATH = 4;

  static final BoxSpec SPEC =
      BoxSpec.builder()
          .add("goal-event", "1", 0, 1)
          .add("goal-reached", "1", 0, 1)
          .add("key-event", "1", 0, 1)
          .add("straight-line", "1", 0, Float.POSITIVE_INFINITY)
          .add("path", "1", 0, Float.POSITIVE_INFINITY)
          .build();

  private MazeSignals() {}
}
