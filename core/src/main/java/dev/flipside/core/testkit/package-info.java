/**
 * The environment contract as a list of checks, for tests and for {@code flipside check}.
 *
 * <p>Start with {@link dev.flipside.core.testkit.EnvironmentContract}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>In the main scope, because {@code flipside check} runs the same checks on a stranger's jar
 *       as our own tests run on ours.
 *   <li>Most checks look at the first 200 steps only: a stranger's episode may be very long.
 *   <li>A check that never returns is not guarded against: a thread that runs somebody's code
 *       cannot be stopped from outside.
 * </ul>
 */
package dev.flipside.core.testkit;
