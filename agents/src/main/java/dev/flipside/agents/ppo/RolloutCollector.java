package dev.flipside.agents.ppo;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.episode.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private final ExecutorService executor;

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
    Environment first = environments.get();
    this.spec = first.spec();
    this.threads = Math.min(threads, count);
    worlds.add(new World(0, first, runSeed, keepsEpisodes));
    for (int n = 1; n < count; n++) {
      worlds.add(new World(n, environments.get(), runSeed, keepsEpisodes));
    }
    executor =
        Executors.newFixedThreadPool(
            Math.max(1, this.threads - 1),
            task -> {
              Thread thread = new Thread(task, "rollout");
              thread.setDaemon(true);
              return thread;
            });
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
    List<Future<?>> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      int share = i;
      others.add(executor.submit(() -> collect(share, policy, rollouts, iteration, end)));
    }
    collect(0, policy, rollouts, iteration, end);
    for (Future<?> other : others) {
      await(other);
    }
  }

  private void collect(
      int share, PolicySnapshot policy, RolloutBuffer rollouts, long iteration, EpisodeEnd end) {
    for (int n = share; n < worlds.size(); n += threads) {
      worlds.get(n).collect(policy, rollouts, iteration, end);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while collecting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
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
    executor.shutdown();
    worlds.forEach(World::close);
  }
}
