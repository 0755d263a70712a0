/**
 * The deceptive grasp: an overhead gripper and a ball on a table, judged from a low camera in
 * front.
 *
 * <p>Start with {@link dev.flipside.environments.grasp.GraspTask} (the spec sheet) and {@link
 * dev.flipside.environments.grasp.Impression} (how a picture is judged).
 *
 * <p>What was tried, with figures, and why it is as it is: {@code NOTES.md} in the module
 * environments.
 */
package dev.flipside.environments.grasp;
