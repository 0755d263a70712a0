package dev.flipside.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flipside.core.environment.BareLoop;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Pilot;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentContractTest {

  @Test
  void anEnvironmentThatKeepsTheContractPassesEveryCheck() {
    assertThat(EnvironmentContract.check(new LineWorldProvider()))
        .hasSizeGreaterThan(20)
        .allMatch(ContractCheck::passed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"brokenWorlds", "brokenProviders"})
  void aBrokenEnvironmentFailsItsCheckWithOneSentence(String check, EnvironmentProvider broken) {
    List<ContractCheck> checks = EnvironmentContract.check(broken);
    assertThat(checks)
        .filteredOn(c -> c.name().equals(check))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.passed()).isFalse();
              assertThat(c.sentence()).isNotBlank().doesNotContain("\n");
            });
  }

  @Test
  void everyCheckIsSeenToFail() {
    List<String> broken =
        Stream.concat(brokenWorlds(), brokenProviders()).map(a -> (String) a.get()[0]).toList();
    assertThat(EnvironmentContract.check(new LineWorldProvider()))
        .extracting(ContractCheck::name)
        .allMatch(broken::contains);
  }

  @Test
  void whatAnEnvironmentThrowsIsNamedWithItsPlace() {
    EnvironmentProvider broken =
        world(
            () ->
                new LineWorld() {
                  @Override
                  public TimeStep step(float[] action) {
                    throw new UnsupportedOperationException("not yet");
                  }
                });
    assertThat(EnvironmentContract.check(broken))
        .filteredOn(c -> c.name().startsWith("observations"))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.sentence())
                    .startsWith("it threw UnsupportedOperationException (not yet) at"));
  }

  static Stream<Arguments> brokenWorlds() {
    return Stream.of(
        arguments("observations and signals are within their specs", world(NanObservation::new)),
        arguments("observations and signals are within their specs", world(NullSignals::new)),
        arguments("the same seed and actions give the same bits", world(Unseeded::new)),
        arguments("a used instance after reset equals a fresh one", world(Remembers::new)),
        arguments("looking changes nothing", world(MovesWhenSeen::new)),
        arguments("arrays are not shared", world(SharesArrays::new)),
        arguments("an episode ends at the horizon", world(GoesOn::new)),
        arguments("an episode ends at the horizon", world(EndsEarly::new)),
        arguments("steps out of turn are refused", world(Patient::new)),
        arguments("a NaN action is refused", world(TakesAnything::new)),
        arguments("an action of another length is refused", world(TakesAnything::new)),
        arguments("actions out of range are clamped", world(Unclamped::new)),
        arguments("it can be closed twice", world(ClosesOnce::new)),
        arguments("the scene can be seen", world(HiddenCamera::new)),
        arguments("frames fit the scene", world(ShortFrames::new)),
        arguments("frames fit the scene", world(NoFrames::new)));
  }

  private static EnvironmentProvider world(Supplier<Environment> broken) {
    return new LineWorldProvider() {
      @Override
      public Environment create(Start start, Settings settings) {
        return broken.get();
      }
    };
  }

  static Stream<Arguments> brokenProviders() {
    return Stream.of(
        arguments("it can be made", world(() -> null)),
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
                return start == Start.TRAINING ? new NanObservation() : new LineWorld();
              }
            }),
        arguments(
            "hand-coded rewards are finite sums of named terms",
            new LineWorldProvider() {
              @Override
              public List<HandCodedReward> rewards(Settings settings) {
                return List.of(new InfiniteReward());
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
                return List.of(new NanJudge());
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

  private static class NanObservation extends LineWorld {
    @Override
    protected float[] observation() {
      return new float[] {steps > 3 ? Float.NaN : 0};
    }
  }

  private static class NullSignals extends LineWorld {
    @Override
    protected float[] signals() {
      return null;
    }
  }

  private static class Unseeded extends LineWorld {
    private static int instances;
    private final int instance = instances++;

    @Override
    protected float[] observation() {
      return new float[] {(float) place + instance * 0.001f};
    }
  }

  private static class Remembers extends LineWorld {
    private int resets;

    @Override
    public TimeStep reset(long seed) {
      resets++;
      return super.reset(seed);
    }

    @Override
    protected float[] observation() {
      return new float[] {(float) place + resets * 0.001f};
    }
  }

  private static class MovesWhenSeen extends LineWorld {
    @Override
    public TrueOutcome outcome() {
      place += 0.001;
      return super.outcome();
    }
  }

  private static class SharesArrays extends LineWorld {
    private final float[] shared = new float[1];

    @Override
    protected float[] observation() {
      shared[0] = (float) place;
      return shared;
    }
  }

  private static class GoesOn extends LineWorld {
    @Override
    public TimeStep step(float[] action) {
      steps = 1;
      return super.step(action);
    }
  }

  private static class EndsEarly extends LineWorld {
    @Override
    public TimeStep step(float[] action) {
      TimeStep step = super.step(action);
      return steps == 7 ? TimeStep.truncation(step.observation(), step.signals()) : step;
    }
  }

  private static class Patient extends LineWorld {
    @Override
    public TimeStep step(float[] action) {
      if (steps == HORIZON) {
        return TimeStep.truncation(observation(), signals());
      }
      return super.step(action);
    }
  }

  private static class TakesAnything extends LineWorld {
    @Override
    public TimeStep step(float[] action) {
      boolean good = action.length == 1 && !Float.isNaN(action[0]);
      return super.step(good ? action : new float[1]);
    }
  }

  private static class Unclamped extends LineWorld {
    @Override
    public TimeStep step(float[] action) {
      TimeStep step = super.step(action);
      place += 1e-3 * Math.max(-1000, Math.min(1000, action[0]));
      return step;
    }
  }

  private static class ClosesOnce extends LineWorld {
    private boolean closed;

    @Override
    public void close() {
      if (closed) {
        throw new IllegalStateException("closed already");
      }
      closed = true;
    }
  }

  private static class HiddenCamera extends LineWorld {
    @Override
    public SceneModel scene() {
      return scene(List.of(camera("secret", false)));
    }
  }

  private static class ShortFrames extends LineWorld {
    @Override
    public SceneFrame frame() {
      return new SceneFrame(steps * STEP_SECONDS, new float[2], new float[1]);
    }
  }

  private static class NoFrames extends LineWorld {
    @Override
    public SceneFrame frame() {
      return null;
    }
  }

  private static class InfiniteReward extends LineWorldProvider.FakeReward {
    @Override
    public void terms(Transition transition, float[] terms) {
      terms[0] = Float.POSITIVE_INFINITY;
    }
  }

  private static class NanJudge extends LineWorldProvider.FakeJudge {
    @Override
    public double score(SceneModel scene, List<SceneFrame> frames) {
      return Double.NaN;
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
