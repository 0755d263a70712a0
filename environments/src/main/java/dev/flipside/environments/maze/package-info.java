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
 *   <li>The rover hears beacons (eight when this was measured), none of them at the goal, and a
 *       learned reward looks at nothing but them and the key. Reason: 200 answers, a tenth of them
 *       wrong, do not order 49 cells whose coordinates jump at every wall. Offline, with 200 labels
 *       on clips from all over a 7x7 maze (six or four tuning layouts), the learned reward rises
 *       from cell to cell along the way in 0.65 of the cells when it sees x and y, 0.57 with x, y
 *       and rays, 0.61 with Fourier features or a bump per cell, 0.68 with one beacon, x and y,
 *       0.94 with three beacons in the corners, 0.80 with these, x and y. On 11x11 (three layouts):
 *       three beacons 0.91, eight 0.95, with x and y 0.89. In learning with x, y and rays it
 *       stopped at a seventh to a half of the way, with three beacons on 11x11 in a dead end that
 *       sounds like the goal's corridor. The beacons say nothing of the goal; every method hears
 *       them.
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
 *       was the configuration judged first. One answer about four clips counts as one label. Pairs
 *       with these settings were stopped after one layout for want of processor time. On 11x11,
 *       1,000,000 steps: 3 of 4; 7x7 with a key and 400 answers: 2 of 2.
 *   <li>Before that, with answers about whole clips: counts of weight 20, 200,000 steps: 1 of 4
 *       layouts (1000 to 1003); weight 5 or 60: 1 of 4 tuning layouts; distillation that does not
 *       fade: 1 or 2 of 6, and all had the goal at some time and lost it.
 *   <li>That configuration, judged on layouts 1100 to 1119 (mean action, one seed, Wilson
 *       intervals): feedback on 7x7, 200 labels, 501,760 steps: 13 of 20 (0.43 to 0.82), covering
 *       0.94 of the way on average; on 7x7 with key and door, 400 labels, 800,768 steps: 15 of 20
 *       (0.53 to 0.89); on 11x11 with 200 labels 0 of 1; the straight-line reward on 7x7: 5 of 20
 *       (0.11 to 0.47). Tree search solved 20 of 20 each on 7x7, 11x11 and 7x7 with a key (layouts
 *       1000 to 1019; median 10,501, 76,134 and 56,788 simulated steps for one episode).
 *   <li>Why the seven failed (1101, 1104, 1108, 1109, 1110, 1115, 1118, which judge nothing any
 *       more): PPO did what it was paid for. In each the learned reward rose from cell to cell to
 *       the place where the rover stayed, 1 to 8 metres short of the goal and mostly at a fork, and
 *       fell by up to a third of a unit a cell from there on. The answers hardly knew better: in
 *       four of the seven no clip of the second half of the questions ended more than two metres
 *       beyond, since the policy rested there, and the four clips of a question were on average
 *       about 10 metres of way apart, which says little about the last few cells. Fitting the same
 *       answers otherwise (decay, width, noise, features) moved the maximum to the goal in one or
 *       two of the seven, without hidden layers in four.
 *   <li>So clips are shown of what lies around the place to which the policy goes: before each
 *       round of ten questions, 20 excursions follow the policy into the second half of the episode
 *       and stray for six seconds; four fifths of the clips asked about are theirs. On the seven,
 *       501,760 steps: 3 of 5 with excursions and half of the clips from the whole run; 3 of 5 with
 *       a fifth, and nets fitted anew each round without resampling (the others 0.96 and 0.98 of
 *       the way); 4 of 5 with a weight decay of 3 as well. Without the bonus for novelty 0 of 5:
 *       excursions show the rater the way, they do not take the policy over a flat stretch.
 *   <li>The weight decay makes the nets nearly monotone along a corridor. Offline, 13 label files:
 *       the reward rises in 0.950, 0.978, 0.989 and 0.989 of the cells of the way with a decay of
 *       0.1, 3, 5 and 8, and in 0.926, 0.905, 0.854 and 0.824 of all cells (dead ends included);
 *       with the first 120 labels it was highest at the goal in 5, 4, 8 and 12 of the 13. The hints
 *       have 4. Reward nets trained on from round to round were worse than fresh ones (0.891
 *       against 0.934 of the way, 12 label files).
 *   <li>This configuration was frozen after layouts 0, 1109 (7x7), 1100 (11x11) and 1104, 1115
 *       (key) were solved and 1102 (key) was not. Judged on layouts 1200 to 1219, one seed, mean
 *       action, {@code flipside reproduce maze}: feedback on 7x7, 200 labels, 700,416 steps of
 *       training and 86,344 of excursions on average: 20 of 20 (0.84 to 1.00); on 11x11, 200
 *       labels, 1,200,128 steps and 193,231 of excursions: 14 of 20 (0.48 to 0.85). Sampled actions
 *       solve as many, except where said. All six that failed on 11x11 reached the goal in training
 *       for a time, in every episode; five end 1 to 2 metres beside it, and one (1205) goes on
 *       reaching it but not by its mean action. With all 200 answers the decay is too stiff for the
 *       forks around the goal. Offline on nine of these runs, within eight cells of the goal the
 *       reward rises in 0.876 of the cells with a decay of 4, in 0.948 with 1 and in 0.954 with
 *       0.1.
 *   <li>So the decay falls with the number of answers: 4 up to 60 of them, then like their
 *       reciprocal ({@code decayLabels}), as a prior of constant strength does beside more data. Of
 *       the six failures on 11x11 it solves four (1205, 1206, 1212, 1219; beginning with 8 instead
 *       of 4: three); of the seven failures on 7x7 above six (not 1101). On tuning layouts of 11x11
 *       there was nothing to gain: without it 7 of 7 (0 to 6), with it 6 of 7 by mean action and
 *       all by drawn ones; beginning with 8, 6 of 6 (0 to 5).
 *   <li>Judged on layouts 1300 to 1319, this (eight beacons) solved 19 of 20 on 7x7 (0.76 to 0.99),
 *       20 of 20 with a key (0.84 to 1.00; 400 labels, 1,600,000 steps) and 13 of 20 on 11x11 (0.43
 *       to 0.82). All seven failures had been at the goal in every episode and ended 1 to 3 metres
 *       of way beside it, in a branch that leaves the way just before the goal. There the learned
 *       reward was the same as at the goal to two digits, and had to be: the sound of every beacon
 *       comes through the fork, so that two places equally far behind it are one to who hears
 *       nothing else. With a decay of 0.1 to 4 or 64 units it is no different. Offline, on the
 *       answers of eleven runs, the goal stands out from all that is within eight cells of it in 2
 *       with eight beacons, 5 with 15, 9 with 24, and 11 with eight or 24 and x and y; but with x
 *       and y the reward rises in 0.937 and 0.944 of the cells of the way instead of 0.996 and
 *       0.993.
 *   <li>So from 9x9 on there is a beacon for every other column and row ({@code Beacons}): 24 on
 *       11x11. Of nine layouts on which eight had failed (1203, 1210 and the seven) it solves five
 *       by mean action, a sixth (1303) in 0.4 of the episodes, 0.7 by drawn actions. With x and y
 *       as well four of six (1305 stops early, 1203 does not start by mean action). Every method
 *       hears them.
 *   <li>Judged so on layouts 1400 to 1419, which nothing was tuned on (mean action, one seed,
 *       Wilson intervals): 7x7, 200 answers, 700,416 steps and 86,368 of excursions: 19 of 20 (0.76
 *       to 0.99; 1414 stops at 0.88 of the way); 11x11, 200 answers, 1,200,128 steps and 192,900 of
 *       excursions: 20 of 20 (0.84 to 1.00); 7x7 with key and door, 400 answers, 1,601,536 steps
 *       and 238,861 of excursions: 20 of 20 (0.84 to 1.00). By drawn actions 0.95, 0.985 and 0.9975
 *       of the episodes.
 *   <li>The others on the same layouts, steps and conditions, without labels (solved of 20 by 7x7;
 *       11x11; 7x7 with key and door): sparse 2, 0, 0; straight-line 5, 0, 0; sparse with
 *       distillation 15, 3, 10; sparse with counts 16, 1, 3; path (upper bound) 20, 20, 20. Tree
 *       search 20, 20, 20; median 12,060, 89,644 and 38,213 simulated steps for one episode.
 *   <li>With key and door 800,000 steps are too few: the path reward itself solves 20 of the tuning
 *       layouts 0 to 29 and 15 of 20 (1200 to 1219) with them, and with 1,600,000 nine of the ten
 *       on which it had failed. Feedback, 400 labels, 800,768 steps, 1200 to 1219: the hints
 *       without the falling decay 5 of the first 10, those of before 13 of 20 (0.43 to 0.82). With
 *       1,600,000 steps those of before solve 14 of 20 tuning layouts, the ten hard ones among
 *       them; with the falling decay the hints solve 13 of 13 of these (24 was not run), and
 *       therefore there are no settings for this kind any more.
 *   <li>Of the first five 7x7 layouts above 999, with the settings of before (200,704 steps), the
 *       others solved: sparse 2, straight-line 1, sparse with distillation 5, sparse with counts 2,
 *       path 3. These layouts were looked at and judge nothing any more.
 *   <li>Without labels on layouts 1200 to 1219 (eight beacons), 7x7, 700,416 steps, mean action:
 *       sparse 2 of 20, straight-line 5, sparse with distillation 16, sparse with counts 14, path
 *       20. 11x11, 1,200,128 steps: 0, 1, 5, 0 and 20; key and door, 800,768 steps: 1, 1, 5, 4 and
 *       15. Tree search 20 of 20 each.
 *   <li>Walls are closed outlines (chains with ghost vertices) in physics, not boxes: a round rover
 *       catches on the seams between boxes.
 *   <li>The range finder casts its rays against the block grid in plain Java; Box2D's ray casts
 *       call back from native code for each fixture. A test holds the two to the same distances.
 * </ul>
 */
package dev.flipside.environments.maze;
