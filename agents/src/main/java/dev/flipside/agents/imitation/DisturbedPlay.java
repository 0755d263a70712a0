package dev.flipside.agents.imitation;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Demonstrations under disturbance: noise is added to what the demonstrator does, and what it
 * wanted to do is written down, so that a clone also learns how to come back from small slips
 * (Laskey et al. 2017, "DART: Noise Injection for Robust Imitation Learning").
 */
public final class DisturbedPlay {
  private DisturbedPlay() {}

  /**
   * Plays one episode.
   *
   * @param demonstrator a policy of its own
   * @param deviation of the noise, in units in which an action goes from -1 to 1, at least 0
   * @param seed of the episode and the noise
   * @return what happened, with the actions that were wanted
   */
  public static Episode episode(
      Environment environment, Policy demonstrator, double deviation, long seed) {
    BoxSpec actions = environment.spec().action();
    RandomGenerator random = Seeds.generator(seed, "disturbance", 0);
    List<float[]> wanted = new ArrayList<>();
    Policy disturbed =
        new Policy() {
          @Override
          public void begin(long episodeSeed) {
            demonstrator.begin(episodeSeed);
          }

          @Override
          public float[] action(float[] observation) {
            float[] action = demonstrator.action(observation);
            wanted.add(action.clone());
            for (int i = 0; i < action.length; i++) {
              BoxSpec.Component c = actions.components().get(i);
              double noise = deviation * random.nextGaussian() * (c.high() - c.low()) / 2;
              action[i] = c.clamp(action[i] + noise);
            }
            return action;
          }
        };
    Episode played = Episode.play(environment, disturbed, seed);
    return new Episode(
        played.environment(),
        played.seed(),
        played.steps(),
        wanted,
        played.scene(),
        played.frames());
  }
}
