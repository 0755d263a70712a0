/**
 * What an environment is: the contract between worlds, learners and screens.
 *
 * <p>Start with {@link dev.flipside.core.environment.Environment} and {@link
 * dev.flipside.core.environment.EnvironmentProvider}; whoever writes an environment implements
 * these two and nothing else.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>Rewards are not part of a step. The learner labels transitions afterwards with the one
 *       reward function it maximises, so that the hand-coded baseline and learning from feedback
 *       are two configurations of one loop.
 *   <li>Signals are apart from observations: a hand-coded reward may use what an instrumented lab
 *       can measure (a goal sensor, the length of the path), the policy and a learned reward may
 *       not.
 *   <li>{@link dev.flipside.core.environment.TrueOutcome} is a type of its own that no step,
 *       episode or clip contains, so that gold cannot leak into learning; an architecture test
 *       keeps it out of the learner's packages.
 * </ul>
 */
package dev.flipside.core.environment;
