package dev.flipside.agents.imitation;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Settings;
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
      throw new IllegalArgumentException(
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
   * @throws IllegalArgumentException with one sentence if there is no such script
   */
  public List<Episode> play(EnvironmentProvider provider, Settings settings, long seed) {
    ScriptedPolicy policy = policy(provider, settings);
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
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

  /**
   * Who shows it.
   *
   * @throws IllegalArgumentException with one sentence if there is no such script
   */
  public ScriptedPolicy policy(EnvironmentProvider provider, Settings settings) {
    List<ScriptedPolicy> scripts = provider.scripts(settings);
    return scripts.stream()
        .filter(s -> s.id().equals(script))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "environment "
                        + provider.id()
                        + " has no script called "
                        + script
                        + (scripts.isEmpty()
                            ? "; it has none"
                            : "; there are "
                                + String.join(
                                    ", ", scripts.stream().map(ScriptedPolicy::id).toList()))));
  }
}
