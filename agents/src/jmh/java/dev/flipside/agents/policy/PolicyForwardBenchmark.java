package dev.flipside.agents.policy;

import dev.flipside.agents.network.Activation;
import dev.flipside.agents.network.NetShape;
import dev.flipside.agents.network.PlainNet;
import dev.flipside.agents.network.TorchNet;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.run.Seeds;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One action of a policy 24-64-64-4: normalise, forward pass, sample. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PolicyForwardBenchmark {
  private static final int OBSERVATION = 24;
  private static final int ACTION = 4;

  private final RandomGenerator random = Seeds.generator(1);
  private final float[] observation = new float[OBSERVATION];
  private final float[] raw = new float[ACTION];
  private Actor actor;

  /** Makes the policy. */
  @Setup
  public void policy() {
    NetShape shape = NetShape.of(OBSERVATION, 64, 2, ACTION, Activation.TANH);
    NetShape valueShape = NetShape.of(OBSERVATION, 64, 2, 1, Activation.TANH);
    BoxSpec.Builder action = BoxSpec.builder();
    for (int i = 0; i < ACTION; i++) {
      action.add("a" + i, "1", -1, 1);
    }
    for (int i = 0; i < OBSERVATION; i++) {
      observation[i] = (float) random.nextGaussian();
    }
    PolicySnapshot snapshot =
        new PolicySnapshot(
            0,
            new PlainNet(shape, TorchNet.orthogonal(shape, 1.4, 1, random)),
            new PlainNet(valueShape, TorchNet.orthogonal(valueShape, 1.4, 1, random)),
            new float[ACTION],
            ObservationScale.identity(OBSERVATION, 10),
            action.build());
    actor = snapshot.actor();
  }

  /** One action with its log density. */
  @Benchmark
  public float sample() {
    actor.think(observation, 0);
    return actor.sample(random, raw, 0);
  }
}
