/**
 * Proximal policy optimisation: what happened ({@link dev.flipside.agents.ppo.RolloutCollector},
 * {@link dev.flipside.agents.ppo.RolloutBuffer}), how good it was ({@link
 * dev.flipside.agents.ppo.Gae}), and how to do more of it ({@link dev.flipside.agents.ppo.Ppo}). It
 * never sees what truly happened.
 *
 * <p>Start with {@link dev.flipside.agents.ppo.PpoConfig}, then {@link
 * dev.flipside.agents.ppo.Ppo#update}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>Each world takes its T steps on its own, with a plain policy and its own random numbers,
 *       and no step waits for the others: no tensor is needed to act, and any number of threads
 *       gives the same bits.
 *   <li>Random numbers are derived from (run seed, purpose, iteration), so there is no generator
 *       whose state must be saved.
 *   <li>The state of a physics engine cannot be copied; a world in the middle of an episode is
 *       brought back by replaying the episode's seed and actions.
 *   <li>Policy and value share no layers. They are trained apart, each with its own step size, and
 *       the KL stop ends the passes of the policy only.
 * </ul>
 */
package dev.flipside.agents.ppo;
