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
 *   <li>PPO does not lose the goal; it was slow. On the path reward every run that found the goal
 *       kept it, mean and sampled actions alike, and the others were still on their way: 4 of 6
 *       tuning layouts after 200,000 steps (256-step rollouts, gamma 0.99), 6 of 8 after 500,000; 7
 *       of 8 with gamma 0.95 or with gamma 0.97 and the bound on means. On ten harder layouts,
 *       500,000 steps, gamma 0.95: ten epochs 9, 128 units 9, rollouts of 128 steps and minibatches
 *       of 256 all 10; deviation starting at 1 with lambda 0.9 failed on two of the seven that were
 *       run.
 *   <li>An answer is read as being about where the clip ends ({@code judgedSteps} 1), as the
 *       question puts it. Read as a sum over the clip, the learned reward was highest a cell short
 *       of the goal and PPO settled there: 1 of 8 tuning layouts (counts, weight 30, fading,
 *       500,000 steps), 1 of 3 (distillation, weight 3, fading). With the end of the clip and a
 *       floor under the deviation of actions (0.4), distillation of weight 3 fading until 0.6 of
 *       the run: 6 of 8. Best of four instead of pairs: 6 of 8. With 200 instead of 60 updates a
 *       round and the last question at 0.8 of the run: 9 of 10 layouts, six of them new to it; this
 *       is the configuration in the hints. One answer about four clips counts as one label. Pairs
 *       with these settings were stopped after one layout for want of processor time. On 11x11,
 *       1,000,000 steps: 3 of 4; 7x7 with a key and 400 answers: 2 of 2.
 *   <li>Before that, with answers about whole clips: counts of weight 20, 200,000 steps: 1 of 4
 *       layouts (1000 to 1003); weight 5 or 60: 1 of 4 tuning layouts; distillation that does not
 *       fade: 1 or 2 of 6, and all had the goal at some time and lost it.
 *   <li>The judging layouts of this configuration are 1100 to 1119; mean action, one seed, Wilson
 *       intervals, sampled actions the same, {@code flipside reproduce maze --arms}: feedback on
 *       7x7, 200 labels, 501,760 steps: 13 of 20 (0.43 to 0.82), covering 0.94 of the way on
 *       average; feedback on 7x7 with key and door, 400 labels, 800,768 steps: 15 of 20 (0.53 to
 *       0.89); on 11x11 with 200 labels 0 of 1 (1100: 0.97 of the way); the straight-line reward on
 *       7x7: 5 of 20 (0.11 to 0.47; 501,760 steps). Runs that fail stop short of the goal. The
 *       other arms were not run. Tree search solved 20 of 20 each on 7x7, 11x11 and 7x7 with a key
 *       (layouts 1000 to 1019; median 10,501, 76,134 and 56,788 simulated steps for one episode).
 *   <li>Of the first five 7x7 layouts above 999, with the settings of before (200,704 steps), the
 *       others solved: sparse 2, straight-line 1, sparse with distillation 5, sparse with counts 2,
 *       path 3. These layouts were looked at and judge nothing any more.
 *   <li>Walls are closed outlines (chains with ghost vertices) in physics, not boxes: a round rover
 *       catches on the seams between boxes.
 *   <li>The range finder casts its rays against the block grid in plain Java; Box2D's ray casts
 *       call back from native code for each fixture. A test holds the two to the same distances.
 * </ul>
 */
package dev.flipside.environments.maze;
