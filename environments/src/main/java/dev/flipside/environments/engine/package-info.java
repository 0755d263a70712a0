/**
 * One engine for all tasks in Box2D worlds.
 *
 * <p>Start with {@link dev.flipside.environments.engine.Box2dEnvironment} (the order of operations)
 * and {@link dev.flipside.environments.engine.Task} (what a task adds). A new task is one package
 * with a provider and one line in the services file. Units are SI; u and v are the axes of the
 * physics plane.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>A fresh world for each episode: in a used one, moving the bodies back leaves broad-phase
 *       and warm-starting state behind, and the same seed gives other bits. A fresh world costs
 *       well under a millisecond.
 *   <li>A fresh task for each episode: state that lives in fields of an object made by {@link
 *       dev.flipside.environments.engine.TaskBuilder} cannot leak into the next one.
 *   <li>Contacts by tag and ORed over the sub-steps: a foot touches for less than a control step.
 * </ul>
 */
package dev.flipside.environments.engine;
