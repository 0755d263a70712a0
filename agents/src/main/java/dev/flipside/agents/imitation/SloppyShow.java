package dev.flipside.agents.imitation;

import dev.flipside.core.Refusal;
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
 * Demonstrations by a script with a shaky hand: unlike those of {@link ScriptedShow}, what is shown
 * has the noise in it, so that a clone is as loose as its demonstrator.
 *
 * @param script id of one of the environment's scripted policies
 * @param noise deviation of the noise on its actions, in units in which an action goes from -1 to
 *     1, at least 0
 */
public record SloppyShow(String script, double noise) {
  /** Gradient steps that suit so few demonstrations. */
  public static final int UPDATES = 1500;

  private static final int EPISODES = 60;

  public SloppyShow {
    if (!(noise >= 0)) {
      throw new Refusal("the noise of demonstrations is at least 0, not " + noise);
    }
  }

  /**
   * Reads {@code SCRIPT=NOISE}.
   *
   * @throws Refusal with one sentence if it is something else
   */
  public static SloppyShow parse(String text) {
    int equals = text.indexOf('=');
    try {
      return new SloppyShow(
          text.substring(0, Math.max(0, equals)), Double.parseDouble(text.substring(equals + 1)));
    } catch (NumberFormatException e) {
      throw new Refusal(
          "a sloppy demonstrator is named with its noise, such as sloppy:walk=0.5, not sloppy:"
              + text,
          e);
    }
  }

  /**
   * Plays all of them on the task as stated.
   *
   * @param seed of episodes and noise
   * @throws Refusal with one sentence if there is no such script
   */
  public List<Episode> play(Scenario scenario, long seed) {
    Policy demonstrator = scenario.script(script).policy().get();
    try (Environment environment = scenario.create(Start.STANDARD)) {
      Policy shaky = new Shaky(demonstrator, environment.spec(), noise);
      List<Episode> shown = new ArrayList<>();
      for (int i = 0; i < EPISODES; i++) {
        shown.add(Episode.play(environment, shaky, Seeds.derive(seed, "demonstration", i) >>> 1));
      }
      return shown;
    }
  }

  /** Adds noise to what another policy does. */
  private static final class Shaky implements Policy {
    private final Policy policy;
    private final EnvironmentSpec spec;
    private final double noise;
    private RandomGenerator random = Seeds.generator(0);

    Shaky(Policy policy, EnvironmentSpec spec, double noise) {
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
        action[i] = c.clamp(moved);
      }
      return action;
    }
  }
}
