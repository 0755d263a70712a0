package dev.flipside.desktop.runs;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.core.run.Seeds;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Chooses who acts when nobody plays. */
public final class Casting {
  private Casting() {}

  /** The first script that is good at it, or else random motion. */
  public static Policy anybody(Scenario scenario) {
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

  /**
   * Runs of an environment to see beside each other: the user's two newest, and, as long as there
   * are not two, all that came with the program; four at most, and perhaps none.
   */
  public static List<RunDirectory> sideBySide(RunLibrary library, String environment) {
    List<RunDirectory> learned =
        library.list().stream()
            .filter(r -> r.isOf(environment) && Checkpoints.of(r).newest().isPresent())
            .toList();
    List<RunDirectory> own = learned.stream().filter(r -> !library.isShipped(r)).limit(2).toList();
    return own.size() == 2
        ? own
        : Stream.concat(own.stream(), learned.stream().filter(library::isShipped))
            .limit(4)
            .toList();
  }

  /**
   * The newest policy of {@code run}.
   *
   * @throws Refusal with one sentence if there is none
   */
  public static PolicySnapshot newest(RunDirectory run, EnvironmentSpec spec) {
    Checkpoint checkpoint = Checkpoints.of(run).read();
    checkpoint.require(spec);
    return PolicySnapshot.of(checkpoint);
  }
}
