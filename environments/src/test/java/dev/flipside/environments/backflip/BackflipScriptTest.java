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
  void theFlipScriptFlipsLandsAndStands() {
    Policy script = script("flip");
    int clean = 0;
    int stood = 0;
    for (int seed = 0; seed < EPISODES; seed++) {
      TrueOutcome outcome = play(script, seed);
      clean += outcome.count(FlipMeter.CLEAN) > 0 ? 1 : 0;
      stood += outcome.count(FlipMeter.STOOD) > 0 ? 1 : 0;
    }
    assertThat(clean).isGreaterThanOrEqualTo(9);
    assertThat(stood).isGreaterThanOrEqualTo(8);
  }

  @Test
  void theChainScriptFlipsMoreOftenThanTheOneThatWaits() {
    double chained = 0;
    double waited = 0;
    for (int seed = 0; seed < EPISODES; seed++) {
      chained += play(script("chain"), seed).count(FlipMeter.CLEAN);
      waited += play(script("flip"), seed).count(FlipMeter.CLEAN);
    }
    assertThat(chained).isGreaterThan(1.2 * waited);
  }

  @Test
  void theStandScriptStandsAndNeverTries() {
    TrueOutcome outcome = play(script("stand"), 3);
    assertThat(outcome.count(FlipMeter.TRIES)).isZero();
    assertThat(outcome.count(FlipMeter.HITS)).isZero();
    assertThat(outcome.count(FlipMeter.DRIFT)).isLessThan(0.5);
  }

  private static Policy script(String id) {
    return BackflipScripts.all().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow()
        .policy()
        .get();
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
