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
 *   <li>What {@code omega-height} can also climb to is a chain of head-springs (foot, head, foot;
 *       114 to 124 head hits a minute, no flip), which spins as fast as a chain of flips: 2 of 5
 *       seeds at 2.5 M steps; the others made 48, 96 and 42 clean flips a minute. Tried against it,
 *       without success: head and torso without friction (seed 2, a flipper before, went to
 *       head-springs), strong angular damping of the torso while it touches (2 of 2 head-springs),
 *       motors that go weak for 0.13 to 1 s after a hit (the body then hardly moved any more), more
 *       exploration (entropy weight 0.01, log-deviation from 0: seed 5 to 1 M steps, head-springs
 *       all the same), no tosses (seed 3 to 1.25 M steps, 3 tries a minute; seed 5 to 1.5 M, 25
 *       clean flips).
 *   <li>Training tosses are flips that would come down upright: tosses that came down on the head
 *       taught head-springs (2 of 3 seeds).
 * </ul>
 */
package dev.flipside.environments.backflip;
