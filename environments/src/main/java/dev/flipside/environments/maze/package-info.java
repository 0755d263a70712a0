/**
 * A rover in a maze: the world in which a reward at the goal gives nothing to climb.
 *
 * <p>Start with {@link dev.flipside.environments.maze.MazeProvider} and the spec sheet of {@code
 * MazeTask}. Depends on the engine and on {@code core}. One cell is one metre; x goes east, y goes
 * north, the rover starts in the south-west corner and the goal is in the north-east corner.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The layout is a setting and not part of the episode's seed: a learner is trained on one
 *       maze, and a study goes over many.
 *   <li>Training starts where the task starts. Starts all over the maze would hand the learner the
 *       exploration that this world is about.
 *   <li>Walls are closed outlines (chains with ghost vertices) in physics, not boxes: a round rover
 *       catches on the seams between boxes.
 *   <li>The range finder casts its rays against the block grid in plain Java; Box2D's ray casts
 *       call back from native code for each fixture. A test holds the two to the same distances.
 * </ul>
 */
package dev.flipside.environments.maze;
