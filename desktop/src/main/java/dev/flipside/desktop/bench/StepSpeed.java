package dev.flipside.desktop.bench;

import dev.flipside.core.environment.BareLoop;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps per second through the public interface, and of the bare physics of the same body with the
 * same actions. The two take turns, one episode each, so that whatever else the machine does slows
 * both alike.
 */
public final class StepSpeed {
  private static final double WARM_UP_SECONDS = 1.5;

  private StepSpeed() {}

  /** Measures on this thread. */
  public static List<Measurement> measure(BenchedWorld subject) {
    Optional<BareLoop> bare = subject.scenario().provider().bareLoop(subject.scenario().settings());
    List<Measurement> figures = new ArrayList<>();
    try (Environment environment = subject.scenario().create(Start.STANDARD);
        BareLoop loop = bare.orElse(null)) {
      float[][] actions =
          BenchedWorld.actions(environment.spec().action(), environment.spec().horizon());
      Race race = new Race(environment, loop, actions);
      race.run(WARM_UP_SECONDS);
      race.clear();
      race.run((loop == null ? 1 : 2) * subject.seconds());
      double interfaceRate = race.steps / (race.interfaceNanos * 1e-9);
      figures.add(
          new Measurement(
              "environment",
              interfaceRate,
              "steps/s",
              "through the public interface, resets included, per second of CPU"));
      if (loop != null) {
        double bareRate = race.bareSteps / (race.bareNanos * 1e-9);
        figures.add(
            new Measurement(
                "bare-loop",
                bareRate,
                "steps/s",
                "the same physics and nothing else, resets included, per second of CPU"));
        figures.add(
            new Measurement(
                "interface-cost",
                bareRate / interfaceRate,
                "x",
                "time through the interface over time of the bare loop"));
      }
    }
    return figures;
  }

  /** Both loops and their clocks. */
  private static final class Race {
    private final Environment environment;
    private final BareLoop bare;
    private final float[][] actions;
    private long seed;
    private long steps;
    private long interfaceNanos;
    private long bareSteps;
    private long bareNanos;

    Race(Environment environment, BareLoop bare, float[][] actions) {
      this.environment = environment;
      this.bare = bare;
      this.actions = actions;
    }

    void clear() {
      steps = 0;
      interfaceNanos = 0;
      bareSteps = 0;
      bareNanos = 0;
    }

    void run(double seconds) {
      long end = System.nanoTime() + (long) (seconds * 1e9);
      while (System.nanoTime() < end) {
        seed++;
        throughInterface();
        if (bare != null) {
          throughBareLoop();
        }
      }
    }

    private void throughInterface() {
      long begin = CpuClock.nanos();
      TimeStep step = environment.reset(seed);
      for (int t = 0; !step.type().isLast(); t++) {
        step = environment.step(actions[t]);
        steps++;
      }
      interfaceNanos += CpuClock.nanos() - begin;
    }

    private void throughBareLoop() {
      long begin = CpuClock.nanos();
      bare.reset(seed);
      for (float[] action : actions) {
        bare.step(action);
      }
      bareSteps += actions.length;
      bareNanos += CpuClock.nanos() - begin;
    }
  }
}
