package dev.flipside.environments.engine;

import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.SceneModel;
import java.util.List;

/**
 * One episode of something to do in a Box2D world. Made anew for each episode by a {@link
 * TaskBuilder}, so that nothing can survive a reset. Within a control step the engine calls, in
 * this order: {@link #act}, then for each sub-step {@link #beforeSubStep}, the physics, {@link
 * #afterSubStep}, and at the end {@link #afterStep}, {@link #terminated}, {@link #observe}, {@link
 * #signal}. After the reset it calls {@link #observe} and {@link #signal} only.
 *
 * <p>{@link #observe}, {@link #signal}, {@link #scalars}, {@link #outcome} and {@link #scene} look
 * and change nothing.
 */
public interface Task {

  /** The episode begins now: outcome counts start here. */
  default void begin() {}

  /**
   * Whether a training episode is cut off here, before its horizon, because nothing that is worth
   * collecting comes any more. It is a truncation, not an end: the future goes on having its value,
   * so nothing about the task can be read off the length of an episode. Always false in episodes
   * that count.
   */
  default boolean cutShort() {
    return false;
  }

  /**
   * Takes the action of this control step.
   *
   * @param action within its range, [action size]; not written, not kept
   */
  void act(float[] action);

  /** Called before each physics step, for controllers that are faster than the control step. */
  default void beforeSubStep() {}

  /** Called after each physics step. */
  default void afterSubStep() {}

  /** Called once per control step, after the physics: memories and outcome counts go on here. */
  default void afterStep() {}

  /** Whether the episode has ended for good. */
  default boolean terminated() {
    return false;
  }

  /** Fills {@code observation} [observation size]. */
  void observe(float[] observation);

  /** Fills {@code signals} [signals size]. */
  void signal(float[] signals);

  /**
   * What there is to see in this episode.
   *
   * @param parts the moving parts in the order in which they were shown on the stage
   */
  SceneModel scene(List<Part> parts);

  /** Fills {@code scalars} [scalars of the scene]. */
  default void scalars(float[] scalars) {}

  /** What truly happened so far. */
  TrueOutcome outcome();
}
