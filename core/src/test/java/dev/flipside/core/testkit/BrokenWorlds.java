package dev.flipside.core.testkit;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Worlds each of which breaks one promise of the contract. */
final class BrokenWorlds {
  private BrokenWorlds() {}

  /** Names of checks, and what must fail them. */
  static Stream<Arguments> all() {
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

  /** A provider that is right but for its world. */
  static EnvironmentProvider world(Supplier<Environment> broken) {
    return new LineWorldProvider() {
      @Override
      public Environment create(Start start, Settings settings) {
        return broken.get();
      }
    };
  }

  /** Is no number after the third step. */
  static class NanObservation extends LineWorld {
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
}
