package dev.flipside.agents.exploration;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.network.Activation;
import dev.flipside.agents.network.Adam;
import dev.flipside.agents.network.NetShape;
import dev.flipside.agents.network.PlainNet;
import dev.flipside.agents.network.TorchNet;
import dev.flipside.agents.policy.ObservationScale;
import dev.flipside.agents.ppo.ObservationNormaliser;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.Opened;
import dev.flipside.core.run.Seeds;
import java.util.random.RandomGenerator;

/**
 * Novelty as the error of predicting a fixed random net (Burda et al. 2018, "Exploration by Random
 * Network Distillation"): {@code |f(s) - g(s)|^2} with a random target g that never changes and a
 * predictor f that is trained on the states that were visited, so that it is wrong where nobody has
 * been. Observations are normalised and cut off at 5; the error is divided by its running root mean
 * square. As in the paper, only a share of each rollout trains the predictor, which keeps novelty
 * from fading at once.
 *
 * <p>Unlike the paper, the bonus is added to the task's reward and learned by the one value net.
 */
public final class RandomNetworkDistillation implements Novelty {
  private static final int FEATURES = 32;
  private static final int HIDDEN = 64;
  private static final float CLIP = 5;
  private static final int BATCH = 256;
  private static final double LEARNING_RATE = 5e-4;
  private static final double TRAINED_SHARE = 0.5;

  /** Kept of the running mean square from rollout to rollout. */
  private static final double KEPT = 0.95;

  private final long seed;
  private final ObservationNormaliser normaliser;
  private final TorchNet target;
  private final TorchNet predictor;
  private final Adam adam;
  private double meanSquare;

  /**
   * @param observationSize components of an observation
   * @param seed decides both nets and the order of training
   */
  public RandomNetworkDistillation(int observationSize, long seed) {
    this.seed = seed;
    this.normaliser = new ObservationNormaliser(observationSize, CLIP);
    NetShape shape = NetShape.of(observationSize, HIDDEN, 2, FEATURES, Activation.LEAKY_RELU);
    try (Opened opening = new Opened()) {
      this.target = opening.add(net(shape, "rnd-target"));
      this.predictor = opening.add(net(shape, "rnd-predictor"));
      opening.handOver();
    }
    this.adam = new Adam(shape.parameterCount(), 1e-8);
  }

  private TorchNet net(NetShape shape, String purpose) {
    RandomGenerator random = Seeds.generator(seed, purpose, 0);
    return new TorchNet(shape, TorchNet.orthogonal(shape, Math.sqrt(2), 1, random));
  }

  @Override
  public String name() {
    return "rnd";
  }

  @Override
  public void score(RolloutBuffer rollouts, long iteration, float[] bonus) {
    normaliser.absorb(rollouts);
    int rows = rollouts.size();
    float[] inputs = normalised(rollouts);
    float[] wanted = new float[rows * FEATURES];
    float[] predicted = new float[rows * FEATURES];
    target.forward(inputs, rows, wanted);
    predictor.forward(inputs, rows, predicted);
    double squares = 0;
    for (int i = 0; i < rows; i++) {
      double error = 0;
      for (int k = i * FEATURES; k < (i + 1) * FEATURES; k++) {
        double d = predicted[k] - wanted[k];
        error += d * d;
      }
      bonus[i] = (float) (error / FEATURES);
      squares += (double) bonus[i] * bonus[i];
    }
    squares /= rows;
    meanSquare = meanSquare == 0 ? squares : KEPT * meanSquare + (1 - KEPT) * squares;
    float inverse = (float) (1 / Math.sqrt(meanSquare + 1e-12));
    for (int i = 0; i < rows; i++) {
      bonus[i] *= inverse;
    }
    train(inputs, wanted, rows, Seeds.generator(seed, "rnd-order", iteration));
  }

  private float[] normalised(RolloutBuffer rollouts) {
    ObservationScale scale = normaliser.scale();
    int size = scale.size();
    float[] inputs = new float[rollouts.size() * size];
    for (int i = 0; i < rollouts.size(); i++) {
      int row = rollouts.firstRow() + i;
      scale.apply(rollouts.nextObservations(), row * size, inputs, i * size);
    }
    return inputs;
  }

  private void train(float[] inputs, float[] wanted, int rows, RandomGenerator random) {
    int size = target.shape().in();
    int batches = Math.max(1, (int) (TRAINED_SHARE * rows / BATCH));
    float[] in = new float[BATCH * size];
    float[] out = new float[BATCH * FEATURES];
    float[] gradient = new float[BATCH * FEATURES];
    int[] chosen = new int[BATCH];
    for (int batch = 0; batch < batches; batch++) {
      for (int i = 0; i < BATCH; i++) {
        chosen[i] = random.nextInt(rows);
        System.arraycopy(inputs, chosen[i] * size, in, i * size, size);
      }
      predictor.forward(in, BATCH, out);
      for (int i = 0; i < BATCH; i++) {
        for (int k = 0; k < FEATURES; k++) {
          int at = i * FEATURES + k;
          gradient[at] = 2 * (out[at] - wanted[chosen[i] * FEATURES + k]) / (BATCH * FEATURES);
        }
      }
      adam.step(predictor.parameters(), predictor.backward(gradient), 1, LEARNING_RATE, 0);
      predictor.commit();
    }
  }

  @Override
  public LiveNovelty live() {
    PlainNet g = target.plain();
    PlainNet f = predictor.plain();
    PlainNet.Workspace forG = g.workspace();
    PlainNet.Workspace forF = f.workspace();
    ObservationScale scale = normaliser.scale();
    float inverse = (float) (1 / (FEATURES * Math.sqrt(meanSquare + 1e-12)));
    float[] input = new float[scale.size()];
    return observation -> {
      scale.apply(observation, 0, input, 0);
      float[] wanted = g.forward(input, forG);
      float[] predicted = f.forward(input, forF);
      float error = 0;
      for (int k = 0; k < FEATURES; k++) {
        float d = predicted[k] - wanted[k];
        error += d * d;
      }
      return error * inverse;
    };
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    checkpoint
        .put("rnd.predictor", predictor.parameters())
        .put("rnd.mean-square", new double[] {meanSquare});
    adam.save(checkpoint, "rnd.adam");
    normaliser.save(checkpoint, "rnd.normaliser");
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    predictor.set(checkpoint.floats("rnd.predictor"));
    meanSquare = checkpoint.doubles("rnd.mean-square")[0];
    adam.restore(checkpoint, "rnd.adam");
    normaliser.restore(checkpoint, "rnd.normaliser");
  }

  @Override
  public void close() {
    target.close();
    predictor.close();
  }
}
