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
 * </ul>
 */
package dev.flipside.environments.backflip;
