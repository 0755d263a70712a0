package dev.flipside.environments.backflip;

import dev.flipside.core.environment.BareLoop;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.run.Seeds;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a control step costs through the public interface, and the physics alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HopperStepBenchmark {

  /** How time passes. */
  @Param({"fine", "coarse"})
  public String physics;

  private final float[][] actions = new float[BackflipTask.HORIZON][HopperBody.JOINTS];
  private Environment environment;
  private BareLoop bare;
  private long episode;

  /** Makes both worlds and the actions of an episode. */
  @Setup
  public void open() {
    BackflipProvider provider = new BackflipProvider();
    Settings settings = Settings.of(provider.settings(), Map.of("physics", physics));
    environment = provider.create(Start.STANDARD, settings);
    bare = provider.bareLoop(settings).orElseThrow();
    RandomGenerator random = Seeds.generator(1);
    for (float[] action : actions) {
      for (int i = 0; i < action.length; i++) {
        action[i] = 2 * random.nextFloat() - 1;
      }
    }
  }

  /** Frees both. */
  @TearDown
  public void close() {
    environment.close();
    bare.close();
  }

  /** Control steps per second through {@link Environment}, resets included. */
  @Benchmark
  @OperationsPerInvocation(BackflipTask.HORIZON)
  public TimeStep environment() {
    TimeStep step = environment.reset(episode++);
    for (float[] action : actions) {
      step = environment.step(action);
    }
    return step;
  }

  /** Control steps per second of the physics alone, resets included. */
  @Benchmark
  @OperationsPerInvocation(BackflipTask.HORIZON)
  public void bareLoop() {
    bare.reset(episode++);
    for (float[] action : actions) {
      bare.step(action);
    }
  }
}
