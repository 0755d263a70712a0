package dev.flipside.agents.exploration;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.ppo.RolloutBuffer;

/**
 * Says how new the places are that a rollout came to: an intrinsic reward, made by the learner
 * itself and not by the task (Schmidhuber 1991; Oudeyer and Kaplan 2007). Works on observations
 * alone, so in any environment.
 */
public interface Novelty extends AutoCloseable {

  /** Short name, such as {@code "rnd"}. */
  String name();

  /**
   * Scores the next observations of steps 0 to T - 1 of a rollout, and takes them in so that they
   * are less new next time.
   *
   * @param iteration counted from 1; random numbers are derived from it
   * @param bonus filled, [T][N], at least 0; of the order of 1 for what is new
   */
  void score(RolloutBuffer rollouts, long iteration, float[] bonus);

  /** Novelty of one observation as things stand, for a screen; may be called from one thread. */
  LiveNovelty live();

  /** Adds everything that {@link #restore} needs. */
  void save(Checkpoint.Builder checkpoint);

  /** Goes on where {@link #save} was called. */
  void restore(Checkpoint checkpoint);

  @Override
  void close();

  /** A frozen copy for one thread. */
  @FunctionalInterface
  interface LiveNovelty {
    /**
     * Novelty of an observation.
     *
     * @param observation [observation size]
     */
    float of(float[] observation);
  }
}
