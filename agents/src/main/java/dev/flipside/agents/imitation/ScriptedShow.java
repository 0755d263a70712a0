package dev.flipside.agents.imitation;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;

/**
 * Demonstrations by a policy that was written by hand. The first is undisturbed, and the
 * disturbance grows with each one ({@link DisturbedPlay}).
 *
 * @param script id of one of the environment's scripted policies
 * @param episodes how often it shows what it does, at least 1
 * @param noise deviation of the noise in the last one, in units in which an action goes from -1 to
 *     1, at least 0
 */
public record ScriptedShow(String script, int episodes, double noise) {
  /** How often a script shows it unless something else is said. */
  public static final int EPISODES = 200;

  /** The disturbance unless something else is said. */
  public static final double NOISE = 0.15;

  public ScriptedShow {
    if (episodes < 1 || !(noise >= 0)) {
      throw new Refusal(
          "demonstrations are at least 1 and their noise at least 0, not "
              + episodes
              + " and "
              + noise);
    }
  }

  /** As often and with as much disturbance as suits most. */
  public static ScriptedShow of(String script) {
    return new ScriptedShow(script, EPISODES, NOISE);
  }

  /**
   * Plays all of them on the task as stated.
   *
   * @param seed of episodes and noise
   * @throws Refusal with one sentence if there is no such script
   */
  public List<Episode> play(Scenario scenario, long seed) {
    ScriptedPolicy policy = scenario.script(script);
    try (Environment environment = scenario.create(Start.STANDARD)) {
      List<Episode> shown = new ArrayList<>();
      for (int i = 0; i < episodes; i++) {
        double deviation = noise * i / Math.max(1, episodes - 1);
        long episodeSeed = Seeds.derive(seed, "demonstration", i) & Long.MAX_VALUE;
        shown.add(
            DisturbedPlay.episode(environment, policy.policy().get(), deviation, episodeSeed));
      }
      return shown;
    }
  }
}
