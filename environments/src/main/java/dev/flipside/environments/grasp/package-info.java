/**
 * The deceptive grasp: an overhead gripper and a ball on a table, judged from a low camera in
 * front.
 *
 * <p>Start with {@link dev.flipside.environments.grasp.GraspTask} (the spec sheet) and {@link
 * dev.flipside.environments.grasp.Impression} (how a picture is judged). Depends on the engine and
 * on {@code core}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The front camera stands almost level with the table, because there depth hardly shows. The
 *       elevation is a setting, so that the place where the deception ends can be found.
 *   <li>The judge sees part masks and nothing else. It is one function for every camera and it is
 *       not told which clip is fake: the fake is simply the easier way to the same picture.
 *   <li>The bar that joins the fingers sits behind them (on the camera's side) and above the ball:
 *       in front of the ball it would hide it from the evaluator, right above it from the top
 *       camera.
 *   <li>Depth lines are two upright white bars on a rail that runs slantwise in depth: the lower
 *       one stands as deep as the ball, the upper one as deep as the hand. Seen from the front,
 *       depth becomes a sideways offset; in line means equally deep. Lines along the table were no
 *       use: seen at three degrees they all lie on top of each other.
 * </ul>
 */
package dev.flipside.environments.grasp;
