package dev.flipside.agents.ppo;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.StepType;
import dev.flipside.core.run.Seeds;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole PPO update of 2,048 transitions, 10 passes, nets 16-64-64-3 and 16-64-64-1: values,
 * advantages, all minibatches of both nets.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PpoUpdateBenchmark {
  private static final int OBSERVATION = 16;
  private static final int ACTION = 3;

  /** Transitions per gradient step. */
  @Param({"64", "256", "2048"})
  public int minibatch;

  /** 1, or 2 to train both nets side by side. */
  @Param({"1", "2"})
  public int threads;

  private Ppo ppo;
  private RolloutBuffer rollouts;
  private long iteration;

  /** Makes up a rollout. */
  @Setup
  public void rollouts() {
    EnvironmentSpec spec =
        new EnvironmentSpec(
            "toy",
            1,
            space("o", OBSERVATION),
            space("a", ACTION),
            BoxSpec.builder().build(),
            128,
            0.1f,
            Settings.none());
    PpoConfig config =
        PpoConfig.DEFAULT.withHints(
            Map.of("minibatchSize", (double) minibatch, "epochs", 10.0, "targetKl", 0.0));
    ppo = new Ppo(spec, config, 1, threads);
    rollouts = new RolloutBuffer(spec, config.rolloutSteps(), config.environments(), 0, 0);
    RandomGenerator random = Seeds.generator(2);
    fill(rollouts.observations(), random);
    fill(rollouts.nextObservations(), random);
    fill(rollouts.rawActions(), random);
    fill(rollouts.rewards(), random);
    java.util.Arrays.fill(rollouts.logProbs(), -4);
    for (int n = 0; n < config.environments(); n++) {
      rollouts.types()[rollouts.row(config.rolloutSteps() - 1, n)] = StepType.TRUNCATED;
    }
  }

  private static BoxSpec space(String name, int size) {
    BoxSpec.Builder space = BoxSpec.builder();
    for (int i = 0; i < size; i++) {
      space.add(name + i, "1", -1, 1);
    }
    return space.build();
  }

  private static void fill(float[] values, RandomGenerator random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
  }

  /** One update. */
  @Benchmark
  public PpoUpdate update() {
    return ppo.update(rollouts, iteration++, 0);
  }

  /** Frees the nets. */
  @TearDown
  public void close() {
    ppo.close();
  }
}
