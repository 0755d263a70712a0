package dev.flipside.agents.ppo;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.Opened;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.episode.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets a policy act in N worlds side by side and writes down what happened. A world whose episode
 * ends is reset at once; its last transition keeps the true final observation and whether it was
 * TERMINATED or TRUNCATED.
 *
 * <p>Worlds share nothing, and each draws its own random numbers, so the result is the same for any
 * number of threads.
 */
public final class RolloutCollector implements AutoCloseable {
  private final List<World> worlds = new ArrayList<>();
  private final EnvironmentSpec spec;
  private final int threads;
  private final Shares shares;
  private final Opened opened;

  /**
   * @param environments makes an environment that has not been reset yet
   * @param count N
   * @param runSeed from which episodes and exploration are derived
   * @param threads how many threads step the worlds
   * @param keepsEpisodes whether {@link #takeEpisodes} has something to give
   */
  public RolloutCollector(
      Supplier<Environment> environments,
      int count,
      long runSeed,
      int threads,
      boolean keepsEpisodes) {
    this.threads = Math.min(threads, count);
    try (Opened opening = new Opened()) {
      this.shares = opening.add(new Shares("rollout", Math.max(1, this.threads - 1)));
      for (int n = 0; n < count; n++) {
        worlds.add(new World(n, opening.add(environments.get()), runSeed, keepsEpisodes));
      }
      this.spec = worlds.get(0).spec();
      this.opened = opening.handOver();
    }
  }

  /** Facts of the environment. */
  public EnvironmentSpec spec() {
    return spec;
  }

  /**
   * Takes T steps in each world.
   *
   * @param policy acts, with exploration
   * @param rollouts filled, except for values and rewards
   * @param iteration decides the exploration noise
   * @param end hears of each episode that ends
   */
  public void collect(
      PolicySnapshot policy, RolloutBuffer rollouts, long iteration, EpisodeEnd end) {
    rollouts.shift();
    List<Runnable> work = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int share = i;
      work.add(() -> collect(share, policy, rollouts, iteration, end));
    }
    shares.run(work);
  }

  private void collect(
      int share, PolicySnapshot policy, RolloutBuffer rollouts, long iteration, EpisodeEnd end) {
    for (int n = share; n < worlds.size(); n += threads) {
      worlds.get(n).collect(policy, rollouts, iteration, end);
    }
  }

  /** Hands over the episodes that have ended since the last call, by world and then in order. */
  public List<Episode> takeEpisodes() {
    List<Episode> all = new ArrayList<>();
    for (World world : worlds) {
      all.addAll(world.takeEpisodes());
    }
    return all;
  }

  /** Adds where each world stands, and the rows to look back at. */
  public void save(Checkpoint.Builder checkpoint, RolloutBuffer rollouts) {
    long[] episodes = new long[worlds.size()];
    for (int n = 0; n < worlds.size(); n++) {
      episodes[n] = worlds.get(n).episode();
      checkpoint.put("world." + n + ".actions", worlds.get(n).pastActions());
    }
    checkpoint.put("worlds.episodes", episodes);
    rollouts.save(checkpoint);
  }

  /** Brings each world to where it stood, by replaying its episode. */
  public void restore(Checkpoint checkpoint, RolloutBuffer rollouts) {
    long[] episodes = checkpoint.longs("worlds.episodes");
    if (episodes.length != worlds.size()) {
      throw new Refusal("the checkpoint has " + episodes.length + " worlds, not " + worlds.size());
    }
    for (int n = 0; n < worlds.size(); n++) {
      worlds.get(n).replay(episodes[n], checkpoint.floats("world." + n + ".actions"));
    }
    rollouts.restore(checkpoint);
  }

  @Override
  public void close() {
    opened.close();
  }
}
