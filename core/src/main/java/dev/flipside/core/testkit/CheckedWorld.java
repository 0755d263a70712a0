package dev.flipside.core.testkit;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import java.util.List;

/**
 * The environment that is being checked.
 *
 * @param provider who offers it
 * @param settings its defaults
 * @param spec of an instance that was made with them
 */
record CheckedWorld(EnvironmentProvider provider, Settings settings, EnvironmentSpec spec) {
  /** Most checks look at the beginning of an episode only: enough to see the physics at work. */
  private static final int BEGINNING = 200;

  Environment create() {
    return create(Start.STANDARD);
  }

  Environment create(Start start) {
    return Violation.present(provider.create(start, settings), "create()");
  }

  /** Random actions for the beginning of an episode. */
  List<float[]> beginning(long seed) {
    return Trace.randomActions(spec, seed, Math.min(BEGINNING, spec.horizon()));
  }

  /** Requires that an episode may go on after {@code steps} steps. */
  void requireWithinHorizon(int steps) {
    Violation.require(
        steps < spec.horizon(),
        "the episode goes on after the horizon of " + spec.horizon() + " steps");
  }
}
