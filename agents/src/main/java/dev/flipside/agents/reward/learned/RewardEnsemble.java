package dev.flipside.agents.reward.learned;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.network.PlainNet;
import dev.flipside.core.Opened;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Several nets that learn a reward per control step from comparisons of clips (Christiano et al.
 * 2017, "Deep Reinforcement Learning from Human Preferences"). Each is fitted by {@link
 * BradleyTerry} to its own resample of the labels; each is normalised to mean 0 and deviation 1
 * before they are averaged, and the average once more for the policy. Where they disagree, an
 * answer is worth most.
 *
 * <p>For one thread. Float arrays in and out; tensors stay inside.
 */
public final class RewardEnsemble implements AutoCloseable {
  private final EnsembleConfig config;
  private final RewardInput input;
  private final long seed;
  private final InputBatch batch;
  private final RunningMoments moments;
  private final List<RewardMember> members = new ArrayList<>();
  private List<Comparison> labels = List.of();
  private double mean;
  private double deviation = 1;
  private Fit last = new Fit(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * How well the nets fit, each figure a mean over the members; NaN where nothing is known.
   *
   * @param trainedLoss on labels that a member learned from
   * @param trainedAccuracy share of these that it predicts, ties left out, in [0, 1]
   * @param heldOutLoss on labels that it did not learn from
   * @param heldOutAccuracy share of these that it predicts
   */
  public record Fit(
      double trainedLoss, double trainedAccuracy, double heldOutLoss, double heldOutAccuracy) {}

  /**
   * @param config settings
   * @param input what the nets see of a step
   * @param seed decides initial weights, resamples and batches
   */
  public RewardEnsemble(EnsembleConfig config, RewardInput input, long seed) {
    this.config = config;
    this.input = input;
    this.seed = seed;
    this.batch = new InputBatch(config, input);
    this.moments = new RunningMoments(input.size());
    try (Opened opening = new Opened()) {
      for (int i = 0; i < config.members(); i++) {
        long own = Seeds.derive(seed, "reward-member", i);
        members.add(opening.add(new RewardMember(config, input, batch, own)));
      }
      opening.handOver();
    }
  }

  /** Settings of the nets. */
  public EnsembleConfig config() {
    return config;
  }

  /** What the nets see of a step. */
  public RewardInput input() {
    return input;
  }

  /** Takes raw features [steps][size] into the statistics by which inputs are normalised. */
  public void observe(float[][] rows) {
    for (float[] row : rows) {
      moments.add(row);
    }
  }

  /** Replaces the labels. */
  public void learnFrom(List<Comparison> labels) {
    this.labels = List.copyOf(labels);
    members.forEach(member -> member.choose(this.labels));
  }

  /** Number of labels that are learned from. */
  public int labels() {
    return labels.size();
  }

  /** Gives every member fresh weights. */
  public void restart(long index) {
    members.forEach(member -> member.restart(index));
  }

  /**
   * Takes gradient steps with every member; does nothing without labels.
   *
   * @param updates steps of each member
   * @param index different for each call of a run; decides the batches
   * @return how well the members fit afterwards
   */
  public Fit fit(int updates, long index) {
    if (labels.isEmpty()) {
      return last;
    }
    batch.scale(moments.mean(), moments.inverseStd());
    double[] sums = new double[4];
    for (int i = 0; i < members.size(); i++) {
      RewardMember member = members.get(i);
      RandomGenerator random = Seeds.generator(seed, "reward-fit-" + i, index);
      member.fit(updates, random);
      double[] figures = member.evaluate(random);
      for (int k = 0; k < figures.length; k++) {
        sums[k] += figures[k] / members.size();
      }
    }
    last = new Fit(sums[0], sums[1], sums[2], sums[3]);
    return last;
  }

  /** How well the members fitted after the last {@link #fit}. */
  public Fit lastFit() {
    return last;
  }

  /**
   * Sets the scales such that, over these clips, each member has mean 0 and deviation 1, and so has
   * their combination.
   *
   * @param clips a fair sample of what the policy does
   * @param pessimism deviations of the members that are subtracted from their mean, or added if
   *     negative
   */
  public void normalise(List<ClipInputs> clips, double pessimism) {
    load(clips);
    members.forEach(RewardMember::normalise);
    mean = 0;
    deviation = 1;
    float[] rewards = new float[batch.rows()];
    combine(pessimism, rewards);
    double sum = 0;
    double squares = 0;
    for (float reward : rewards) {
      sum += reward;
      squares += (double) reward * reward;
    }
    mean = sum / rewards.length;
    deviation = Math.sqrt(Math.max(squares / rewards.length - mean * mean, 1e-12));
  }

  /**
   * The reward of each step of a clip, as the policy is paid.
   *
   * @param pessimism as in {@link #normalise}
   * @return [T]
   */
  public float[] rewards(ClipInputs clip, double pessimism) {
    load(List.of(clip));
    float[] rewards = new float[batch.rows()];
    combine(pessimism, rewards);
    return rewards;
  }

  /**
   * Sum of each member's unnormalised rewards over a clip: what it compares clips by.
   *
   * @return [members]
   */
  public double[] sums(ClipInputs clip) {
    load(List.of(clip));
    return members.stream().mapToDouble(RewardMember::sum).toArray();
  }

  private void load(List<ClipInputs> clips) {
    batch.scale(moments.mean(), moments.inverseStd());
    batch.clear();
    clips.forEach(clip -> batch.add(clip, false));
  }

  /** An empty batch, scaled as the nets want it, to be filled and then {@link #combine}d. */
  InputBatch emptyBatch() {
    batch.scale(moments.mean(), moments.inverseStd());
    batch.clear();
    return batch;
  }

  /** Rewards of the rows of the batch, [rows]. */
  void combine(double pessimism, float[] rewards) {
    int rows = batch.rows();
    float[][] each = new float[members.size()][rows];
    for (int i = 0; i < each.length; i++) {
      members.get(i).predict(each[i]);
    }
    float[] one = new float[each.length];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < each.length; i++) {
        one[i] = each[i][row];
      }
      rewards[row] = (float) ((combined(one, pessimism) - mean) / deviation);
    }
  }

  /** Mean of the members minus {@code pessimism} of their deviation. */
  static double combined(float[] each, double pessimism) {
    double sum = 0;
    double squares = 0;
    for (float value : each) {
      sum += value;
      squares += (double) value * value;
    }
    double average = sum / each.length;
    if (pessimism == 0) {
      return average;
    }
    return average - pessimism * Math.sqrt(Math.max(squares / each.length - average * average, 0));
  }

  /** The ensemble as it stands, without tensors, for one step at a time. */
  PlainEnsemble plain(double pessimism) {
    List<PlainNet> nets = members.stream().map(RewardMember::plain).toList();
    double[] means = members.stream().mapToDouble(RewardMember::mean).toArray();
    double[] deviations = members.stream().mapToDouble(RewardMember::deviation).toArray();
    InputBatch row = new InputBatch(config, input);
    row.scale(moments.mean(), moments.inverseStd());
    return new PlainEnsemble(
        nets, means, deviations, mean, deviation, pessimism, row, input, config.lookBack());
  }

  /** Adds everything that {@link #restore} needs, the labels left out. */
  public void save(Checkpoint.Builder checkpoint) {
    moments.save(checkpoint, "reward-model.inputs");
    checkpoint.put("reward-model.scale", new double[] {mean, deviation});
    checkpoint.put(
        "reward-model.fit",
        new double[] {
          last.trainedLoss(),
          last.trainedAccuracy(),
          last.heldOutLoss(),
          last.heldOutAccuracy(),
          config.weightDecay()
        });
    for (int i = 0; i < members.size(); i++) {
      members.get(i).save(checkpoint, "reward-model." + i);
    }
  }

  /** Goes on where {@link #save} was called. */
  public void restore(Checkpoint checkpoint) {
    moments.restore(checkpoint, "reward-model.inputs");
    double[] scale = checkpoint.doubles("reward-model.scale");
    mean = scale[0];
    deviation = scale[1];
    double[] fit = checkpoint.doubles("reward-model.fit");
    last = new Fit(fit[0], fit[1], fit[2], fit[3]);
    for (int i = 0; i < members.size(); i++) {
      members.get(i).restore(checkpoint, "reward-model." + i);
    }
  }

  @Override
  public void close() {
    members.forEach(RewardMember::close);
  }
}
