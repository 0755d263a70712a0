package dev.flipside.agents.ppo;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.network.Adam;
import dev.flipside.agents.network.TorchNet;

/** The value's half of PPO: least squares on the returns. */
final class ValueLearner implements AutoCloseable {
  private static final double EPSILON = 1e-5;

  private final PpoConfig config;
  private final TorchNet net;
  private final Adam adam;
  private double loss;

  ValueLearner(PpoConfig config, TorchNet net) {
    this.config = config;
    this.net = net;
    this.adam = new Adam(net.parameters().length, EPSILON);
  }

  TorchNet net() {
    return net;
  }

  /** Half the mean squared error of the last pass. */
  double loss() {
    return loss;
  }

  /**
   * Values of many observations.
   *
   * @param observations normalised, [rows][observation size]
   * @param values filled, [rows]
   */
  void values(float[] observations, int rows, float[] values) {
    net.forward(observations, rows, values);
  }

  /** Makes the configured number of passes. */
  void update(LearningBatch batch, Minibatches minibatches, double learningRate) {
    int size = Math.min(config.minibatchSize(), batch.rows());
    int in = net.shape().in();
    float[] observations = new float[size * in];
    float[] returns = new float[size];
    float[] values = new float[size];
    float[] gradient = new float[size];
    for (int epoch = 0; epoch < config.epochs(); epoch++) {
      minibatches.shuffle();
      double squares = 0;
      for (int m = 0; m < minibatches.count(); m++) {
        int length = minibatches.length(m);
        minibatches.gather(m, batch.observations(), in, observations);
        minibatches.gather(m, batch.returns(), 1, returns);
        net.forward(observations, length, values);
        for (int i = 0; i < length; i++) {
          float error = values[i] - returns[i];
          squares += (double) error * error;
          gradient[i] = error / length;
        }
        float[] byParameter = net.backward(gradient);
        double norm = Math.sqrt(PolicyLearner.squares(byParameter));
        double scale = norm > config.maxGradNorm() ? config.maxGradNorm() / norm : 1;
        adam.step(net.parameters(), byParameter, scale, learningRate, 0);
        net.commit();
      }
      loss = 0.5 * squares / batch.rows();
    }
  }

  void save(Checkpoint.Builder checkpoint) {
    adam.save(checkpoint, "value.adam");
  }

  void restore(Checkpoint checkpoint) {
    net.set(checkpoint.floats("value.weights"));
    adam.restore(checkpoint, "value.adam");
  }

  @Override
  public void close() {
    net.close();
  }
}
