package dev.flipside.agents.ppo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.flipside.core.run.Seeds;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The derivatives written out in Java against those that PyTorch finds by itself. */
class GaussianLossTest {
  private static final int BATCH = 64;
  private static final int ACTIONS = 3;
  private static final double CLIP = 0.2;
  private static final double ENTROPY = 0.01;

  private final float[] means = new float[BATCH * ACTIONS];
  private final float[] logStd = new float[ACTIONS];
  private final float[] actions = new float[BATCH * ACTIONS];
  private final float[] oldLogProbs = new float[BATCH];
  private final float[] advantages = new float[BATCH];

  @ParameterizedTest
  @ValueSource(floats = {-1.2f, -0.3f, 0, 0.5f})
  void gradientMatchesAutogradAtSeveralDeviations(float level) {
    randomise(level);
    GaussianLoss loss = new GaussianLoss(ACTIONS, CLIP, ENTROPY);
    float[] byMean = new float[BATCH * ACTIONS];
    loss.beginPass();
    loss.gradient(BATCH, means, logStd, actions, oldLogProbs, advantages, byMean);

    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray mean = manager.create(means, new Shape(BATCH, ACTIONS));
      NDArray deviation = manager.create(logStd);
      mean.setRequiresGradient(true);
      deviation.setRequiresGradient(true);
      double expected = backward(manager, mean, deviation);

      assertThat(byMean).containsExactly(mean.getGradient().toFloatArray(), within(1e-5f));
      assertThat(loss.logStdGradient())
          .containsExactly(deviation.getGradient().toFloatArray(), within(1e-4f));
      assertThat(loss.loss() - ENTROPY * GaussianLoss.entropy(logStd))
          .isCloseTo(expected, within(1e-4));
    }
    assertThat(loss.clipFraction()).isBetween(0.05, 0.95);
  }

  @Test
  void thePolicyThatCollectedHasRatioOneEverywhere() {
    randomise(-0.3f);
    for (int b = 0; b < BATCH; b++) {
      oldLogProbs[b] = (float) logProb(b);
    }
    GaussianLoss loss = new GaussianLoss(ACTIONS, CLIP, ENTROPY);
    loss.beginPass();
    loss.gradient(BATCH, means, logStd, actions, oldLogProbs, advantages, means.clone());

    assertThat(loss.approxKl()).isCloseTo(0, within(1e-6));
    assertThat(loss.clipFraction()).isZero();
  }

  private void randomise(float level) {
    RandomGenerator random = Seeds.generator(3, "gaussian-loss", 0);
    for (int i = 0; i < ACTIONS; i++) {
      logStd[i] = level + 0.1f * i;
    }
    for (int i = 0; i < means.length; i++) {
      means[i] = (float) random.nextGaussian();
      actions[i] = means[i] + (float) (Math.exp(logStd[i % ACTIONS]) * random.nextGaussian());
    }
    for (int b = 0; b < BATCH; b++) {
      advantages[b] = (float) random.nextGaussian();
      oldLogProbs[b] = (float) (logProb(b) + 0.3 * random.nextGaussian());
    }
  }

  private double logProb(int b) {
    double sum = 0;
    for (int i = 0; i < ACTIONS; i++) {
      double z = (actions[b * ACTIONS + i] - means[b * ACTIONS + i]) / Math.exp(logStd[i]);
      sum -= 0.5 * z * z + logStd[i] + 0.5 * Math.log(2 * Math.PI);
    }
    return sum;
  }

  /** The textbook loss as one tensor expression. */
  private double backward(NDManager manager, NDArray mean, NDArray deviation) {
    NDArray action = manager.create(actions, new Shape(BATCH, ACTIONS));
    NDArray old = manager.create(oldLogProbs);
    NDArray advantage = manager.create(advantages);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray z = action.sub(mean).div(deviation.exp());
      NDArray logProb =
          z.mul(z)
              .mul(-0.5f)
              .sub(deviation)
              .sub((float) (0.5 * Math.log(2 * Math.PI)))
              .sum(new int[] {1});
      NDArray ratio = logProb.sub(old).exp();
      NDArray kept = ratio.clip((float) (1 - CLIP), (float) (1 + CLIP));
      NDArray gain = ratio.mul(advantage).minimum(kept.mul(advantage)).mean();
      NDArray entropy = deviation.add((float) (0.5 + 0.5 * Math.log(2 * Math.PI))).sum();
      NDArray total = gain.neg().sub(entropy.mul((float) ENTROPY));
      collector.backward(total);
      return total.getFloat();
    }
  }
}
