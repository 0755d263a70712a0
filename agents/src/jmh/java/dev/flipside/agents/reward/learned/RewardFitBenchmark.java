package dev.flipside.agents.reward.learned;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.RewardFeatures;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Updates per second of a reward ensemble: 3 nets of two layers of 64, 32 pairs of clips of 25
 * steps, 24 observations and 4 actions. One update is one gradient step of each of the nets.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class RewardFitBenchmark {
  private static final int UPDATES = 20;
  private RewardEnsemble ensemble;
  private long index;

  /** Makes the labels. */
  @Setup
  public void labels() {
    BoxSpec.Builder observation = BoxSpec.builder();
    for (int i = 0; i < 24; i++) {
      observation.add("o" + i, "1");
    }
    BoxSpec.Builder action = BoxSpec.builder();
    for (int i = 0; i < 4; i++) {
      action.add("a" + i, "1", -1, 1);
    }
    EnvironmentSpec spec =
        new EnvironmentSpec(
            "toy",
            1,
            observation.build(),
            action.build(),
            BoxSpec.builder().build(),
            100,
            0.1f,
            Settings.none());
    ensemble =
        new RewardEnsemble(
            EnsembleConfig.DEFAULT, new RewardInput(spec, RewardFeatures.ALL, true), 1);
    RandomGenerator random = Seeds.generator(1);
    List<Comparison> labels = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      labels.add(new Comparison("" + i, List.of(clip(random), clip(random)), new float[] {1, 0}));
    }
    ensemble.learnFrom(labels);
  }

  private static ClipInputs clip(RandomGenerator random) {
    float[][] rows = new float[25][28];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return new ClipInputs(rows, 0);
  }

  /** Closes the nets. */
  @TearDown
  public void close() {
    ensemble.close();
  }

  /** Fits all nets. */
  @Benchmark
  @OperationsPerInvocation(UPDATES)
  public Object ensembleUpdates() {
    return ensemble.fit(UPDATES, index++);
  }
}
