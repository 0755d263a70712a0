package dev.flipside.agents.training;

import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.LiveReward;
import java.nio.file.Path;

/** Hears how a run goes, on the learning thread: whoever listens must return at once. */
public interface TrainingListener {

  /** Hears nothing. */
  TrainingListener NONE = progress -> {};

  /** After each iteration. */
  void progressed(TrainingProgress progress);

  /**
   * After each iteration, and once before the first.
   *
   * @param policy what was learned so far
   * @param reward what is maximised now, for one agent on the screen
   */
  default void learned(PolicySnapshot policy, LiveReward reward) {}

  /** After each checkpoint. */
  default void saved(Path checkpoint) {}

  /** While the learner waits, once for each new reason, and with an empty text when it goes on. */
  default void waiting(String reason) {}
}
