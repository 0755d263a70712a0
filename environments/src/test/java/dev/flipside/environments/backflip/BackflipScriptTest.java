package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackflipScriptTest {
  private static final int EPISODES = 10;

  @Test
  void theFlipScriptMakesACleanFlipFromStanding() {
    Policy script = BackflipScripts.all().get(0).policy().get();
    int clean = 0;
    for (int seed = 0; seed < EPISODES; seed++) {
      clean += play(script, seed).count(FlipMeter.CLEAN) > 0 ? 1 : 0;
    }
    assertThat(clean).isGreaterThanOrEqualTo(8);
  }

  private static TrueOutcome play(Policy policy, long seed) {
    BackflipProvider provider = new BackflipProvider();
    Settings settings = Settings.of(provider.settings(), Map.of());
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      policy.begin(seed);
      TimeStep step = environment.reset(seed);
      while (!step.type().isLast()) {
        step = environment.step(policy.action(step.observation()));
      }
      return environment.outcome();
    }
  }
}
