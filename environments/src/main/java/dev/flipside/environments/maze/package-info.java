/**
 * A rover in a maze: the world in which a reward at the goal gives nothing to climb.
 *
 * <p>Start with {@link dev.flipside.environments.maze.MazeProvider} and the spec sheet of {@code
 * MazeTask}. One cell is one metre; x goes east, y goes north, the rover starts in the south-west
 * corner and the goal is in the north-east corner.
 *
 * <p>What was tried, with figures, and why it is as it is: {@code NOTES.md} in the module
 * environments.
 */
package dev.flipside.environments.maze;
