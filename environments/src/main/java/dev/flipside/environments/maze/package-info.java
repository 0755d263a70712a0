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
 *   <li>The rover hears eight beacons, none of them at the goal, and a learned reward looks at
 *       nothing but them and the key. Reason: 200 answers, a tenth of them wrong, do not order 49
 *       cells whose coordinates jump at every wall. Offline, with 200 labels on clips from all over
 *       a 7x7 maze (six or four tuning layouts), the learned reward rises from cell to cell along
 *       the way in 0.65 of the cells when it sees x and y, 0.57 with x, y and rays, 0.61 with
 *       Fourier features or a bump per cell, 0.68 with one beacon, x and y, 0.94 with three beacons
 *       in the corners, 0.80 with these, x and y. On 11x11 (three layouts): three beacons 0.91,
 *       eight 0.95, with x and y 0.89. In learning with x, y and rays it stopped at a seventh to a
 *       half of the way, with three beacons on 11x11 in a dead end that sounds like the goal's
 *       corridor. The beacons say nothing of the goal; every method hears them.
 *   <li>Clip feedback does not reach the goal reliably yet. With 200 simulated answers (a tenth
 *       wrong), 200,000 steps and counts as novelty (weight 20), it solved 1 of the 4 fresh 7x7
 *       layouts that were run (1000 to 1003). On tuning layouts, one seed each: weight 5: 1 of 4;
 *       60: 1 of 4; 60 with clips from the whole run, random queries, no answers in the last third:
 *       1 of 3. With distillation instead of counts, clips from the whole run and random queries:
 *       weight 3: 1 of 6, weight 10: 2 of 6; weight 6 and 500,000 steps: 2 of 6, but all 6 had more
 *       than half of their training episodes at the goal at some time and then lost it, since this
 *       novelty is scaled to its own size and never fades. Untried: novelty that fades out;
 *       curiosity alone until the maze is known; fewer mistakes.
 *   <li>On the first five fresh 7x7 layouts (1000 to 1004, 200,704 steps each, mean action) the
 *       others solved: sparse 2, straight-line 1, sparse with distillation 5, sparse with counts 2,
 *       path 3. Tree search solved 20 of 20 on 7x7, 11x11 and 7x7 with a key.
 *   <li>Walls are closed outlines (chains with ghost vertices) in physics, not boxes: a round rover
 *       catches on the seams between boxes.
 *   <li>The range finder casts its rays against the block grid in plain Java; Box2D's ray casts
 *       call back from native code for each fixture. A test holds the two to the same distances.
 * </ul>
 */
package dev.flipside.environments.maze;
