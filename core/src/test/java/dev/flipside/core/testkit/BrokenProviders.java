package dev.flipside.core.testkit;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flipside.core.environment.BareLoop;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Pilot;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Providers of a good world each of which breaks one promise of its own. */
final class BrokenProviders {
  private BrokenProviders() {}

  /** Names of checks, and what must fail them. */
  static Stream<Arguments> all() {
    return Stream.of(
        arguments("it can be made", BrokenWorlds.world(() -> null)),
        arguments(
            "it describes itself",
            new LineWorldProvider() {
              @Override
              public String title() {
                return " ";
              }
            }),
        arguments(
            "its settings can be chosen",
            new LineWorldProvider() {
              @Override
              public List<Setting> settings() {
                return List.of(Setting.choice("size", "How big.", "s", List.of("s", "l")));
              }

              @Override
              public Environment create(Start start, Settings settings) {
                if (settings.text("size").equals("l")) {
                  throw new IllegalStateException("too big");
                }
                return new LineWorld();
              }
            }),
        arguments(
            "training starts work",
            new LineWorldProvider() {
              @Override
              public Environment create(Start start, Settings settings) {
                return start == Start.TRAINING
                    ? new BrokenWorlds.NanObservation()
                    : new LineWorld();
              }
            }),
        arguments(
            "hand-coded rewards are finite sums of named terms",
            new LineWorldProvider() {
              @Override
              public List<HandCodedReward> rewards(Settings settings) {
                return List.of(
                    LineWorldProvider.reward((t, terms) -> terms[0] = Float.POSITIVE_INFINITY));
              }
            }),
        arguments(
            "metrics refer to counts of the outcome",
            new LineWorldProvider() {
              @Override
              public List<OutcomeMetric> metrics() {
                return List.of(metric("flown"));
              }
            }),
        arguments(
            "scripts act, and beat random where they claim to",
            new LineWorldProvider() {
              @Override
              public List<ScriptedPolicy> scripts(Settings settings) {
                return List.of(script(-1));
              }
            }),
        arguments(
            "judges score clips from what is seen",
            new LineWorldProvider() {
              @Override
              public List<ClipJudge> judges(Settings settings) {
                return List.of(LineWorldProvider.judge(frames -> Double.NaN));
              }
            }),
        arguments(
            "it can be played, if it says so",
            new LineWorldProvider() {
              @Override
              public Optional<Pilot> pilot(Settings settings) {
                return Optional.of(new SilentPilot());
              }
            }),
        arguments(
            "models that can be read lead from state to state",
            new LineWorldProvider() {
              @Override
              public List<LegibleModel> models(Settings settings) {
                return List.of(new LostModel());
              }
            }),
        arguments(
            "the bare loop runs, if there is one",
            new LineWorldProvider() {
              @Override
              public Optional<BareLoop> bareLoop(Settings settings) {
                return Optional.of(new ThrowingLoop());
              }
            }));
  }

  /** Goes on to a state that there is not. */
  private static final class LostModel implements LegibleModel {
    @Override
    public String id() {
      return "lost";
    }

    @Override
    public String description() {
      return "Two states, and a way to a third.";
    }

    @Override
    public int states() {
      return 2;
    }

    @Override
    public int state(float[] observation) {
      return 0;
    }

    @Override
    public int[] next(int state) {
      return new int[] {state + 1};
    }

    @Override
    public int place(int state) {
      return state;
    }

    @Override
    public double worth(int state) {
      return 0;
    }

    @Override
    public float[] action(float[] observation, int next) {
      return new float[] {0};
    }
  }

  private static class SilentPilot extends LineWorldProvider.FakePilot {
    @Override
    public float[] action(ControlState state, float[] observation) {
      return null;
    }
  }

  private static class ThrowingLoop extends LineWorldProvider.FakeLoop {
    @Override
    public void step(float[] action) {
      throw new IllegalStateException("no world");
    }
  }
}
