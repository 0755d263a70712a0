package dev.flipside.agents.ppo;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.network.Adam;
import dev.flipside.agents.network.TorchNet;
import java.util.Arrays;

/**
 * The policy's half of PPO: a net for the mean, a vector for the deviation, and their optimiser.
 */
final class PolicyLearner implements AutoCloseable {
  private static final double EPSILON = 1e-5;

  private final PpoConfig config;
  private final TorchNet net;
  private final float[] logStd;
  private final Adam netAdam;
  private final Adam logStdAdam;
  private final GaussianLoss loss;
  private int epochs;

  PolicyLearner(PpoConfig config, TorchNet net) {
    int actions = net.shape().out();
    this.config = config;
    this.net = net;
    this.logStd = new float[actions];
    this.netAdam = new Adam(net.parameters().length, EPSILON);
    this.logStdAdam = new Adam(actions, EPSILON);
    this.loss = new GaussianLoss(actions, config.clipCoef(), config.entCoef());
    Arrays.fill(logStd, (float) config.initialLogStd());
  }

  TorchNet net() {
    return net;
  }

  float[] logStd() {
    return logStd;
  }

  GaussianLoss loss() {
    return loss;
  }

  /** Passes made in the last update. */
  int epochs() {
    return epochs;
  }

  /**
   * Makes passes until the KL stop or the configured number.
   *
   * @param batch what to learn from
   * @param learningRate Adam's step size
   * @param boundCoef weight of the penalty on means outside their range, at least 0
   */
  void update(LearningBatch batch, Minibatches minibatches, double learningRate, double boundCoef) {
    int size = Math.min(config.minibatchSize(), batch.rows());
    int in = net.shape().in();
    int out = net.shape().out();
    float[] observations = new float[size * in];
    float[] rawActions = new float[size * out];
    float[] oldLogProbs = new float[size];
    float[] advantages = new float[size];
    float[] means = new float[size * out];
    float[] meanGradient = new float[size * out];
    for (epochs = 1; epochs <= config.epochs(); epochs++) {
      minibatches.shuffle();
      loss.beginPass();
      for (int m = 0; m < minibatches.count(); m++) {
        int length = minibatches.length(m);
        minibatches.gather(m, batch.observations(), in, observations);
        minibatches.gather(m, batch.rawActions(), out, rawActions);
        minibatches.gather(m, batch.logProbs(), 1, oldLogProbs);
        minibatches.gather(m, batch.advantages(), 1, advantages);
        net.forward(observations, length, means);
        loss.gradient(length, means, logStd, rawActions, oldLogProbs, advantages, meanGradient);
        addBound(boundCoef, means, length * out, meanGradient, length);
        descend(net.backward(meanGradient), learningRate);
      }
      if (config.targetKl() > 0 && loss.approxKl() > config.targetKl()) {
        return;
      }
    }
    epochs = config.epochs();
  }

  /** Adds the gradient of {@code boundCoef} times the mean of max(0, |mean| - 1)^2. */
  private static void addBound(
      double boundCoef, float[] means, int count, float[] meanGradient, int batch) {
    if (boundCoef == 0) {
      return;
    }
    float weight = (float) (2 * boundCoef / batch);
    for (int i = 0; i < count; i++) {
      float excess = Math.abs(means[i]) - 1;
      if (excess > 0) {
        meanGradient[i] += weight * Math.copySign(excess, means[i]);
      }
    }
  }

  private void descend(float[] gradient, double learningRate) {
    float[] logStdGradient = loss.logStdGradient();
    double norm = Math.sqrt(squares(gradient) + squares(logStdGradient));
    double scale = norm > config.maxGradNorm() ? config.maxGradNorm() / norm : 1;
    netAdam.step(net.parameters(), gradient, scale, learningRate, 0);
    logStdAdam.step(logStd, logStdGradient, scale, learningRate, 0);
    for (int i = 0; i < logStd.length; i++) {
      logStd[i] = Math.max((float) config.minLogStd(), logStd[i]);
    }
    net.commit();
  }

  /** Sum of squares. */
  static double squares(float[] values) {
    double even = 0;
    double odd = 0;
    for (int i = 0; i + 1 < values.length; i += 2) {
      even += (double) values[i] * values[i];
      odd += (double) values[i + 1] * values[i + 1];
    }
    double last = values.length % 2 == 0 ? 0 : values[values.length - 1];
    return even + odd + last * last;
  }

  void save(Checkpoint.Builder checkpoint) {
    netAdam.save(checkpoint, "policy.adam");
    logStdAdam.save(checkpoint, "policy.log-std.adam");
  }

  void restore(Checkpoint checkpoint) {
    net.set(checkpoint.floats("policy.weights"));
    System.arraycopy(checkpoint.floats("policy.log-std"), 0, logStd, 0, logStd.length);
    netAdam.restore(checkpoint, "policy.adam");
    logStdAdam.restore(checkpoint, "policy.log-std.adam");
  }

  @Override
  public void close() {
    net.close();
  }
}
