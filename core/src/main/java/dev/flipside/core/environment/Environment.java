package dev.flipside.core.environment;

import dev.flipside.core.Refusal;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;

/**
 * A world with a task. An instance is used by one thread at a time and can be reset as often as
 * wanted; after a reset it behaves bit for bit like a new instance that was reset with that seed.
 *
 * <p>Looking never changes anything: {@link #scene}, {@link #frame} and {@link #outcome} may be
 * called at any time after the first reset, or not at all, and the episode is the same.
 */
public interface Environment extends AutoCloseable {

  /** Spaces, horizon and timing; the same for the whole life of the instance. */
  EnvironmentSpec spec();

  /**
   * Starts a new episode.
   *
   * @param seed decides everything that is random in the episode
   * @return the FIRST step
   */
  TimeStep reset(long seed);

  /**
   * Takes an action for one control step.
   *
   * @param action [action size]; components outside their range are clamped to it, and the array is
   *     not kept
   * @throws IllegalStateException before the first reset and after the last step of an episode
   * @throws Refusal if the array has another length or holds a NaN
   */
  TimeStep step(float[] action);

  /** What there is to see in this episode; fixed from one reset to the next. */
  SceneModel scene();

  /** Where everything is right now, as a new immutable value. */
  SceneFrame frame();

  /**
   * What truly happened in this episode so far. Only evaluation and the screen after a judgement
   * may look at it; no learner and no rater does.
   */
  TrueOutcome outcome();

  /** Frees native memory; the instance cannot be used afterwards. Safe to call twice. */
  @Override
  void close();
}
