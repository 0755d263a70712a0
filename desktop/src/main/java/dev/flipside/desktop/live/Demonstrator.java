package dev.flipside.desktop.live;

import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.run.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;

/** Acts in a world while nobody plays and nothing has been learned. */
public final class Demonstrator {
  private Demonstrator() {}

  /** The first script that is good at it, or else random motion. */
  public static Policy of(Scenario scenario) {
    List<ScriptedPolicy> scripts = scenario.scripts();
    return scripts.stream()
        .filter(ScriptedPolicy::beatsRandom)
        .findFirst()
        .or(() -> scripts.stream().findFirst())
        .map(s -> s.policy().get())
        .orElseGet(() -> wandering(scenario));
  }

  /** Slowly changing random actions. */
  private static Policy wandering(Scenario scenario) {
    EnvironmentSpec spec = scenario.spec();
    RandomGenerator random = Seeds.generator(0, "wandering", 0);
    float[] now = new float[spec.action().size()];
    return observation -> {
      for (int i = 0; i < now.length; i++) {
        var range = spec.action().components().get(i);
        float goal = range.low() + random.nextFloat() * (range.high() - range.low());
        now[i] += 0.15f * (goal - now[i]);
      }
      return now.clone();
    };
  }
}
