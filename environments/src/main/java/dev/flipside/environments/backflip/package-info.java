/**
 * The backflip: a planar hopper that is to turn over backward in the air, land on its foot and
 * stand.
 *
 * <p>Start with {@link dev.flipside.environments.backflip.BackflipProvider}; the spec sheet is at
 * the head of {@code BackflipTask}. Depends on the engine package and on {@code core}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The observation holds two memories of the last flight ({@code FlightMemory}): a flip is a
 *       history, and what a clip is judged on must be visible to the reward net.
 *   <li>The person-like judge reads poses only and is not the outcome meter: if the rater were the
 *       measure, there would be nothing to find out.
 *   <li>Servos with targets instead of torques: an action of 0 stands, so that random actions
 *       already look like somebody moving, and a player can be helped without touching the physics.
 *   <li>What {@code omega-height} can also climb to is a cartwheel on the head (foot, head, foot;
 *       110 to 130 hits a minute, no flip). It spins faster than a chain of flips and in the end
 *       pays more (return 2,100 to 2,480 an episode, flips 1,900 to 2,100, hopping in place 700),
 *       so that a learner that climbs faster finds it more often. Clean flips a minute by the mean
 *       action after 2.5 M steps, 50 held-out episodes, on tuning seeds 21 to 24 where not named:
 *       <ul>
 *         <li>tosses that come down within 0.6 rad of upright: 0, 0, 75, 0;
 *         <li>that come down upright or up to 0.8 rad short of it, as now: 22, 28, 84, 0 and on
 *             seeds 25 to 27: 22, 28, 4;
 *         <li>the same for a quarter of the starts: 16, 75, 99, 0; tosses within 0.6 rad for a
 *             quarter: 0, 0 (hopping), 80, 37; for none: 0 (cartwheel), 0, 0, 0 (hopping);
 *         <li>0.3 to 1.3 rad short (seed 24): 0.
 *       </ul>
 *       By the program itself, seeds 1 to 5 with the tosses as now ({@code flipside train backflip
 *       --reward omega-height --seed S --steps 2500000}, then {@code evaluate --episodes 50 --seed
 *       1}): 0, 0, 58, 0, 67; the three others are cartwheels. Which way a run goes is settled in
 *       its first 300,000 steps. Training episodes cut off after 60 steps, with the value of what
 *       would have come: 102 clean flips for seed 21, cartwheels for 24 and 2; after 40 steps and
 *       with 85 % tosses: neither flips nor many hits. With the tosses as now: initial
 *       log-deviation -1 (seed 24): hopping, 0; discount 0.98 (seeds 27, 21): cartwheels, returns
 *       2,291 and 2,480; minibatches of 128 (27, 21): 0 and 0; ten epochs at 4e-4 (21): 0. Bodies
 *       that were tried (seeds 24 and 21): head of radius 0.07 m (21 to 23): cartwheels; square
 *       head 0.2 m wide: cartwheel; 0.32 m: rolling on the ground; torso that stops turning while
 *       it touches (24): cartwheel; torso that is slowed in every way while it touches: rolling;
 *       motors at a tenth for 0.3 s after a hit: rolling, 70 hits a minute. Before those: head and
 *       torso without friction, weak damping, tosses for 85 % of the starts, entropy weight 0.01:
 *       cartwheels. A head of radius 0.05 m with tosses within 0.6 rad: 3, 29, 67, 23, and no
 *       cartwheel; too small a head to look at, and with the tosses as now two of four made
 *       cartwheels (seeds 24, 27, 21, 22: 0, 76, 0, 44).
 * </ul>
 */
package dev.flipside.environments.backflip;
