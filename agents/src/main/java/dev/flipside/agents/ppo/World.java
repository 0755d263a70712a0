package dev.flipside.agents.ppo;

import dev.flipside.agents.policy.Actor;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.SceneFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One of the N worlds: an environment in the middle of an episode, and what it takes to get there
 * again (the episode's seed and the actions so far; a physics engine's state cannot be copied).
 */
final class World {
  private final int index;
  private final Environment environment;
  private final long runSeed;
  private final boolean keepsEpisodes;
  private final int actionSize;
  private final float[] past;
  private final List<TimeStep> steps = new ArrayList<>();
  private final List<float[]> actions = new ArrayList<>();
  private final List<SceneFrame> frames = new ArrayList<>();
  private final List<Episode> finished = new ArrayList<>();
  private long episode = -1;
  private int episodeStep;
  private TimeStep now;

  World(int index, Environment environment, long runSeed, boolean keepsEpisodes) {
    EnvironmentSpec spec = environment.spec();
    this.index = index;
    this.environment = environment;
    this.runSeed = runSeed;
    this.keepsEpisodes = keepsEpisodes;
    this.actionSize = spec.action().size();
    this.past = new float[spec.horizon() * actionSize];
  }

  /** Starts the next episode. */
  private void reset() {
    episode++;
    episodeStep = 0;
    now = environment.reset(episodeSeed());
    if (keepsEpisodes) {
      steps.clear();
      actions.clear();
      frames.clear();
      steps.add(now);
      frames.add(environment.frame());
    }
  }

  /** Training seeds are never negative; evaluation's always are. */
  private long episodeSeed() {
    return Seeds.derive(Seeds.derive(runSeed, "episodes-of-world", index), "episode", episode)
        & Long.MAX_VALUE;
  }

  /**
   * Takes T steps. Depends on the seed of the run, the iteration and nothing that other worlds do.
   */
  void collect(PolicySnapshot policy, RolloutBuffer rollouts, long iteration, EpisodeEnd end) {
    if (now == null) {
      reset();
    }
    Actor actor = policy.actor();
    RandomGenerator random =
        Seeds.generator(Seeds.derive(runSeed, "exploration", iteration), "world", index);
    for (int t = 0; t < rollouts.steps(); t++) {
      int row = rollouts.row(t, index);
      actor.think(now.observation(), 0);
      rollouts.logProbs()[row] = actor.sample(random, rollouts.rawActions(), row * actionSize);
      float[] action = new float[actionSize];
      policy.scale(rollouts.rawActions(), row * actionSize, action, 0);
      step(action, rollouts, row);
      if (now.type().isLast()) {
        end.ended(index, environment);
        if (keepsEpisodes) {
          finished.add(
              new Episode(
                  environment.spec().id(),
                  episodeSeed(),
                  steps,
                  actions,
                  environment.scene(),
                  frames));
        }
        reset();
      }
    }
  }

  private void step(float[] action, RolloutBuffer rollouts, int row) {
    TimeStep before = now;
    System.arraycopy(action, 0, past, episodeStep * actionSize, actionSize);
    now = environment.step(action);
    requireFinite(now.observation(), "observation");
    requireFinite(now.signals(), "instrument signal");
    copy(before.observation(), rollouts.observations(), row);
    copy(now.observation(), rollouts.nextObservations(), row);
    copy(now.signals(), rollouts.signals(), row);
    copy(action, rollouts.actions(), row);
    rollouts.types()[row] = now.type();
    rollouts.episodes()[row] = episode;
    rollouts.episodeSteps()[row] = episodeStep;
    episodeStep++;
    if (keepsEpisodes) {
      steps.add(now);
      actions.add(action);
      frames.add(environment.frame());
    }
  }

  /** One number that is not finite would spoil every weight of the nets without a word. */
  private void requireFinite(float[] vector, String what) {
    float sum = 0;
    for (float value : vector) {
      sum += value * 0;
    }
    if (Float.isNaN(sum)) {
      throw new Refusal(
          "environment "
              + environment.spec().id()
              + " gave an "
              + what
              + " that is not a finite number in step "
              + (episodeStep + 1)
              + " of an episode: "
              + Arrays.toString(vector));
    }
  }

  private static void copy(float[] from, float[] rows, int row) {
    System.arraycopy(from, 0, rows, row * from.length, from.length);
  }

  /** Hands over the episodes that have ended since the last call, in order. */
  List<Episode> takeEpisodes() {
    List<Episode> taken = List.copyOf(finished);
    finished.clear();
    return taken;
  }

  /** Number of the current episode, -1 before the first. */
  long episode() {
    return episode;
  }

  /** Actions of the current episode so far, [steps][action size]. */
  float[] pastActions() {
    return Arrays.copyOf(past, episodeStep * actionSize);
  }

  /**
   * Replays an episode up to where it was.
   *
   * @param number of the episode, -1 for a world that was never reset
   * @param taken actions so far, [steps][action size]
   */
  void replay(long number, float[] taken) {
    if (number < 0) {
      return;
    }
    episode = number - 1;
    reset();
    for (int i = 0; i < taken.length; i += actionSize) {
      float[] action = Arrays.copyOfRange(taken, i, i + actionSize);
      System.arraycopy(action, 0, past, i, actionSize);
      now = environment.step(action);
      episodeStep++;
      if (keepsEpisodes) {
        steps.add(now);
        actions.add(action);
        frames.add(environment.frame());
      }
    }
  }

  /** Facts of the environment. */
  EnvironmentSpec spec() {
    return environment.spec();
  }
}
