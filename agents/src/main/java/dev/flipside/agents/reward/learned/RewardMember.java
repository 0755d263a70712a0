package dev.flipside.agents.reward.learned;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.network.Activation;
import dev.flipside.agents.network.Adam;
import dev.flipside.agents.network.NetShape;
import dev.flipside.agents.network.PlainNet;
import dev.flipside.agents.network.TorchNet;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** One net of the ensemble with its optimiser, its resample of the labels and its scale. */
final class RewardMember implements AutoCloseable {
  private static final int EVALUATED = 300;

  private final EnsembleConfig config;
  private final long seed;
  private final boolean mirror;
  private final InputBatch batch;
  private final TorchNet net;
  private final Adam adam;
  private List<Comparison> trained = List.of();
  private List<Comparison> heldOut = List.of();
  private double mean;
  private double deviation = 1;
  private float[] outputs = new float[0];
  private float[] outputGradient = new float[0];

  RewardMember(EnsembleConfig config, RewardInput input, InputBatch batch, long seed) {
    this.config = config;
    this.seed = seed;
    this.mirror = input.hasMirror();
    this.batch = batch;
    NetShape shape = shape(config, batch);
    this.net = new TorchNet(shape, fresh(shape, 0));
    this.adam = new Adam(shape.parameterCount(), 1e-8);
  }

  /** The form of each net of an ensemble. */
  static NetShape shape(EnsembleConfig config, InputBatch batch) {
    return NetShape.of(
        batch.width(),
        config.rewardHiddenUnits(),
        config.rewardHiddenLayers(),
        1,
        Activation.LEAKY_RELU);
  }

  private float[] fresh(NetShape shape, long index) {
    return TorchNet.orthogonal(
        shape, Math.sqrt(2), 0.1, Seeds.generator(seed, "reward-net", index));
  }

  /** Starts anew with fresh weights. */
  void restart(long index) {
    net.set(fresh(net.shape(), index));
    adam.reset();
  }

  /**
   * Draws this member's resample: each label counts as often as a Poisson variable of mean 1 says,
   * which is sampling with replacement in the limit, and depends on the label's key alone. The
   * third or so (1/e) that it does not see is held out for it.
   */
  void choose(List<Comparison> labels) {
    List<Comparison> in = new ArrayList<>();
    List<Comparison> out = new ArrayList<>();
    for (Comparison label : labels) {
      int times = times(label);
      for (int i = 0; i < times; i++) {
        in.add(label);
      }
      if (times == 0) {
        out.add(label);
      }
    }
    trained = in.isEmpty() ? List.copyOf(labels) : in;
    heldOut = out;
  }

  private int times(Comparison label) {
    double u = Seeds.generator(seed, label.key(), 0).nextDouble();
    double term = Math.exp(-1);
    int times = 0;
    while (u >= term && times < 8) {
      u -= term;
      times++;
      term /= times;
    }
    return times;
  }

  /** Takes gradient steps on random batches of labels; returns the mean loss. */
  double fit(int updates, RandomGenerator random) {
    double total = 0;
    for (int update = 0; update < updates; update++) {
      List<Comparison> chosen = new ArrayList<>(config.batchLabels());
      for (int i = 0; i < config.batchLabels(); i++) {
        chosen.add(trained.get(random.nextInt(trained.size())));
      }
      total += update(chosen, random);
    }
    return total / Math.max(1, updates);
  }

  private double update(List<Comparison> labels, RandomGenerator random) {
    batch.clear();
    for (Comparison label : labels) {
      boolean mirrored = mirror && random.nextBoolean();
      label.clips().forEach(clip -> batch.add(clip, mirrored));
    }
    if (config.inputNoise() > 0) {
      batch.disturb(config.inputNoise(), random);
    }
    forward();
    double loss = 0;
    int row = 0;
    for (Comparison label : labels) {
      double[] gradient = new double[label.clips().size()];
      loss += BradleyTerry.loss(sums(label, row), label.shares(), config.errorShare(), gradient);
      for (int i = 0; i < gradient.length; i++) {
        float each = (float) (gradient[i] / labels.size());
        for (int t = 0; t < label.clips().get(i).length(); t++, row++) {
          outputGradient[row] = each;
        }
      }
    }
    float[] gradient = net.backward(outputGradient);
    adam.step(net.parameters(), gradient, 1, config.rewardLearningRate(), config.weightDecay());
    net.commit();
    return loss / labels.size();
  }

  private void forward() {
    if (outputs.length < batch.rows()) {
      outputs = new float[batch.rows()];
      outputGradient = new float[batch.rows()];
    }
    net.forward(batch.values(), batch.rows(), outputs);
  }

  private double[] sums(Comparison label, int firstRow) {
    double[] sums = new double[label.clips().size()];
    int row = firstRow;
    for (int i = 0; i < sums.length; i++) {
      for (int t = 0; t < label.clips().get(i).length(); t++) {
        sums[i] += outputs[row++];
      }
    }
    return sums;
  }

  /** Loss and accuracy on the labels that this member learns from and on those held out. */
  double[] evaluate(RandomGenerator random) {
    double[] seen = evaluate(trained, random);
    double[] unseen = evaluate(heldOut, random);
    return new double[] {seen[0], seen[1], unseen[0], unseen[1]};
  }

  private double[] evaluate(List<Comparison> labels, RandomGenerator random) {
    int count = Math.min(EVALUATED, labels.size());
    List<Comparison> chosen = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      chosen.add(
          labels.size() <= EVALUATED ? labels.get(i) : labels.get(random.nextInt(labels.size())));
    }
    double loss = 0;
    double hits = 0;
    int decided = 0;
    for (int from = 0; from < count; from += config.batchLabels()) {
      List<Comparison> some = chosen.subList(from, Math.min(count, from + config.batchLabels()));
      batch.clear();
      some.forEach(label -> label.clips().forEach(clip -> batch.add(clip, false)));
      forward();
      int row = 0;
      for (Comparison label : some) {
        double[] sums = sums(label, row);
        row += label.clips().stream().mapToInt(ClipInputs::length).sum();
        double[] unused = new double[sums.length];
        loss += BradleyTerry.loss(sums, label.shares(), config.errorShare(), unused);
        if (label.decided()) {
          hits += BradleyTerry.hit(sums, label.shares());
          decided++;
        }
      }
    }
    return new double[] {loss / count, hits / decided};
  }

  /** Computes mean and deviation of the outputs over the batch, for {@link #predict}. */
  void normalise() {
    forward();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < batch.rows(); i++) {
      sum += outputs[i];
      squares += (double) outputs[i] * outputs[i];
    }
    mean = sum / batch.rows();
    deviation = Math.sqrt(Math.max(squares / batch.rows() - mean * mean, 1e-12));
  }

  /** Rewards of the rows of the batch, normalised, written to {@code out} [rows]. */
  void predict(float[] out) {
    forward();
    for (int i = 0; i < batch.rows(); i++) {
      out[i] = normalised(outputs[i]);
    }
  }

  /** Sum of raw outputs over the rows of the batch. */
  double sum() {
    forward();
    double sum = 0;
    for (int i = 0; i < batch.rows(); i++) {
      sum += outputs[i];
    }
    return sum;
  }

  float normalised(float output) {
    return (float) ((output - mean) / deviation);
  }

  List<Comparison> heldOut() {
    return heldOut;
  }

  double mean() {
    return mean;
  }

  double deviation() {
    return deviation;
  }

  PlainNet plain() {
    return net.plain();
  }

  void save(Checkpoint.Builder checkpoint, String name) {
    checkpoint
        .put(name + ".weights", net.parameters())
        .put(name + ".scale", new double[] {mean, deviation, config.weightDecay()});
    adam.save(checkpoint, name + ".adam");
  }

  void restore(Checkpoint checkpoint, String name) {
    net.set(checkpoint.floats(name + ".weights"));
    double[] scale = checkpoint.doubles(name + ".scale");
    mean = scale[0];
    deviation = scale[1];
    adam.restore(checkpoint, name + ".adam");
  }

  @Override
  public void close() {
    net.close();
  }
}
