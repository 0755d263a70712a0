package dev.flipside.agents.training;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.core.episode.Episode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The half of the loop that decides what is maximised. A hand-coded reward never changes and asks
 * nobody ({@link #fixed}); a learned one pools clips, asks about them, absorbs answers and is
 * fitted. Every method is called by the learning thread, in the order of the loop.
 */
public interface RewardLearner extends AutoCloseable {

  /** The reward to maximise now. The same object for the whole run. */
  RewardFunction reward();

  /** Whether {@link #pool} wants whole episodes with their scene frames. */
  boolean wantsEpisodes();

  /**
   * Whether the policy may be trained. While it may not, the untrained policy goes on collecting
   * episodes and nothing is updated.
   */
  boolean ready();

  /** What must come in before the next rollout, in a few words; empty if nothing. */
  Optional<String> waitingFor();

  /**
   * Takes the episodes that ended in the last rollout.
   *
   * @param steps control steps of training so far
   */
  void pool(List<Episode> episodes, long steps);

  /**
   * Lets the learner play for itself, for clips of what the policy does not do; nothing by default.
   *
   * @param policy that played the last rollout
   * @param steps control steps of training so far
   */
  default void explore(PolicySnapshot policy, long steps) {}

  /**
   * Asks as many queries as are due.
   *
   * @param steps control steps of training so far
   */
  void ask(long steps);

  /** Takes in the answers that have arrived. */
  void absorb();

  /**
   * Fits the reward to the answers if it is time.
   *
   * @param iteration counted from 1; random numbers are derived from it
   */
  void fit(long iteration);

  /** Figures for the log, by name. */
  Map<String, Double> metrics();

  /** Adds everything that {@link #restore} needs. */
  void save(Checkpoint.Builder checkpoint);

  /** Goes on where {@link #save} was called. */
  void restore(Checkpoint checkpoint);

  @Override
  void close();

  /** A reward that never changes. */
  static RewardLearner fixed(RewardFunction reward) {
    return new FixedReward(reward);
  }
}
