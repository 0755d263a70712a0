/**
 * Planning on the simulator: what search can do that learning cannot, and what it costs.
 *
 * <p>Start with {@link dev.flipside.agents.planning.TreeSearch}, or with {@link
 * dev.flipside.agents.planning.ModelPolicy}, which plans by a model that can be read instead. Works
 * on any environment through the core interfaces; depends on {@code core} and on the state hashes
 * of the exploration package.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>A state is restored by replaying seed and actions from the reset. That is exact; moving
 *       bodies back is not. Each replayed step is counted as a simulated step.
 *   <li>A plan is a list of actions for one seed. It proves that the task can be done and what
 *       searching costs; it is no policy for other seeds.
 * </ul>
 */
package dev.flipside.agents.planning;
