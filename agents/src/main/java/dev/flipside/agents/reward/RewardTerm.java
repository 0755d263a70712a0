package dev.flipside.agents.reward;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.environment.Transition;
import java.util.Map;

/**
 * Something that is paid, or taken, beside a reward, whatever that reward is. {@link RewardSum}
 * adds it and keeps its column. Called by the learning thread.
 */
public interface RewardTerm extends AutoCloseable {

  /** Short name: that of its column, and of nothing else in the run. */
  String name();

  /**
   * Fills what is paid in steps 0 to T - 1, once for each rollout.
   *
   * @param paid [T][N]
   */
  void pay(RolloutBuffer rollouts, float[] paid);

  /** The term as it stands now, for one agent on the screen and another thread. */
  Live live();

  /** Hears how far the run is, after each rollout; {@code steps} over all worlds. */
  default void progressed(long steps) {}

  /** Figures for the log, by name. */
  Map<String, Double> metrics();

  /** Adds everything that {@link #restore} needs. */
  default void save(Checkpoint.Builder checkpoint) {}

  /** Goes on where {@link #save} was called. */
  default void restore(Checkpoint checkpoint) {}

  @Override
  default void close() {}

  /** A frozen copy of a term, for one thread. */
  @FunctionalInterface
  interface Live {
    /** What is paid for one control step. */
    float of(Transition transition);
  }
}
