package dev.flipside.agents.ppo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.network.Activation;
import dev.flipside.agents.network.NetShape;
import dev.flipside.agents.network.TorchNet;
import dev.flipside.core.run.Seeds;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionBoundTest {
  private static final int ROWS = 64;
  private static final float FAR_OUT = 3;

  /** The mean of a net with a bias alone, after passes in which every action was as good. */
  private static float meanAfter(double boundCoef, float mean) {
    PpoConfig config = PpoConfig.DEFAULT.withHints(Map.of("minibatchSize", 64.0, "targetKl", 0.0));
    NetShape shape = NetShape.of(1, 1, 0, 1, Activation.TANH);
    float[] parameters = new float[shape.parameterCount()];
    parameters[shape.biasOffset(0)] = mean;
    float[] logProbs = new float[ROWS];
    float[] actions = new float[ROWS];
    Arrays.fill(actions, mean);
    LearningBatch batch =
        new LearningBatch(
            ROWS, new float[ROWS], actions, logProbs, new float[ROWS], new float[ROWS]);
    try (PolicyLearner learner = new PolicyLearner(config, new TorchNet(shape, parameters))) {
      for (int i = 0; i < 40; i++) {
        learner.update(batch, new Minibatches(ROWS, 64, Seeds.generator(i)), 0.02, boundCoef);
      }
      float[] means = new float[ROWS];
      learner.net().forward(new float[ROWS], ROWS, means);
      return means[0];
    }
  }

  @Test
  void aMeanOutsideItsRangeIsPulledToTheEdge() {
    assertThat(meanAfter(1, FAR_OUT)).isBetween(0.9f, 1.1f);
    assertThat(meanAfter(1, -FAR_OUT)).isBetween(-1.1f, -0.9f);
  }

  @Test
  void withoutThePenaltyItStaysWhereItIs() {
    assertThat(meanAfter(0, FAR_OUT)).isEqualTo(FAR_OUT);
  }

  @Test
  void aMeanInsideItsRangeIsLeftAlone() {
    assertThat(meanAfter(1, 0.7f)).isEqualTo(0.7f);
  }
}
