package dev.flipside.agents.approval;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.imitation.BehaviourCloning;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A policy cloned from a sloppy demonstrator: where a run starts, and the reference of a KL penalty
 * if there is one.
 *
 * @param script id of the environment's scripted policy that demonstrates
 * @param noise deviation of the noise on its actions, in units in which an action goes from -1 to 1
 * @param demonstrations episodes, at least 1
 * @param bestOf 1 to measure the policy as it is; n to let the learned reward choose the best of n
 *     sampled episodes ("filtering" instead of training; the policy then stays the clone)
 */
public record CloneStart(String script, double noise, int demonstrations, int bestOf) {
  private static final int UPDATES = 1500;

  public CloneStart {
    if (!(noise >= 0) || demonstrations < 1 || bestOf < 1) {
      throw new IllegalArgumentException(
          "noise is at least 0, demonstrations and bestOf at least 1, not "
              + noise
              + ", "
              + demonstrations
              + ", "
              + bestOf);
    }
  }

  /** Plays the demonstrations and clones them. */
  Checkpoint checkpoint(Scenario scenario, PpoConfig ppo, long seed) {
    try (Environment environment = scenario.create(Start.STANDARD)) {
      Policy demonstrator = scenario.script(script).policy().get();
      List<Episode> episodes = new ArrayList<>();
      Policy sloppy = new Sloppy(demonstrator, environment.spec(), noise);
      for (int i = 0; i < demonstrations; i++) {
        episodes.add(
            Episode.play(environment, sloppy, Seeds.derive(seed, "demonstration", i) >>> 1));
      }
      return new BehaviourCloning(environment.spec(), ppo, UPDATES, seed)
          .clone(episodes)
          .checkpoint();
    }
  }

  /** Adds noise to what another policy does. */
  private static final class Sloppy implements Policy {
    private final Policy policy;
    private final EnvironmentSpec spec;
    private final double noise;
    private RandomGenerator random = Seeds.generator(0);

    Sloppy(Policy policy, EnvironmentSpec spec, double noise) {
      this.policy = policy;
      this.spec = spec;
      this.noise = noise;
    }

    @Override
    public void begin(long seed) {
      policy.begin(seed);
      random = Seeds.generator(seed, "sloppy", 0);
    }

    @Override
    public float[] action(float[] observation) {
      float[] action = policy.action(observation);
      for (int i = 0; i < action.length; i++) {
        BoxSpec.Component c = spec.action().components().get(i);
        float moved =
            action[i] + (float) (noise * random.nextGaussian()) * (c.high() - c.low()) / 2;
        action[i] = Math.max(c.low(), Math.min(c.high(), moved));
      }
      return action;
    }
  }
}
