package dev.flipside.agents.reward.learned;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.network.NetShape;
import dev.flipside.agents.network.PlainNet;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A frozen ensemble without tensors, for one agent on the screen. For one thread. */
final class PlainEnsemble {
  private final List<PlainNet> nets;
  private final List<PlainNet.Workspace> workspaces;
  private final double[] means;
  private final double[] deviations;
  private final double mean;
  private final double deviation;
  private final double pessimism;
  private final InputBatch row;
  private final RewardInput input;
  private final int lookBack;

  PlainEnsemble(
      List<PlainNet> nets,
      double[] means,
      double[] deviations,
      double mean,
      double deviation,
      double pessimism,
      InputBatch row,
      RewardInput input,
      int lookBack) {
    this.nets = nets;
    this.workspaces = nets.stream().map(PlainNet::workspace).toList();
    this.means = means;
    this.deviations = deviations;
    this.mean = mean;
    this.deviation = deviation;
    this.pessimism = pessimism;
    this.row = row;
    this.input = input;
    this.lookBack = lookBack;
  }

  /**
   * Reads what {@link RewardEnsemble#save} wrote.
   *
   * @throws Refusal with one sentence if the checkpoint holds no such nets
   */
  static PlainEnsemble read(
      EnsembleConfig config, RewardInput input, Checkpoint checkpoint, double pessimism) {
    RunningMoments moments = new RunningMoments(input.size());
    sized("inputs", checkpoint.doubles("reward-model.inputs.mean").length, input.size());
    sized("inputs", checkpoint.doubles("reward-model.inputs.squares").length, input.size());
    moments.restore(checkpoint, "reward-model.inputs");
    InputBatch row = new InputBatch(config, input);
    row.scale(moments.mean(), moments.inverseStd());
    NetShape shape = RewardMember.shape(config, row);
    List<PlainNet> nets = new ArrayList<>();
    double[] means = new double[config.members()];
    double[] deviations = new double[config.members()];
    for (int i = 0; i < config.members(); i++) {
      float[] weights = checkpoint.floats("reward-model." + i + ".weights");
      sized("parameters", weights.length, shape.parameterCount());
      nets.add(new PlainNet(shape, weights));
      double[] scale = checkpoint.doubles("reward-model." + i + ".scale");
      sized("numbers of a scale", scale.length, 3);
      means[i] = scale[0];
      deviations[i] = scale[1];
    }
    double[] scale = checkpoint.doubles("reward-model.scale");
    sized("numbers of the whole scale", scale.length, 2);
    return new PlainEnsemble(
        nets, means, deviations, scale[0], scale[1], pessimism, row, input, config.lookBack());
  }

  private static void sized(String what, int there, int wanted) {
    if (there != wanted) {
      throw new Refusal(
          "the reward nets have " + wanted + " " + what + ", the checkpoint holds " + there);
    }
  }

  /** The reward of each step of one agent. */
  LiveReward live() {
    return new LiveReward() {
      private final Deque<float[]> past = new ArrayDeque<>();

      @Override
      public void begin() {
        past.clear();
      }

      @Override
      public float step(Transition transition, float[] terms) {
        float[] features = new float[input.size()];
        input.write(transition.observation(), 0, transition.action(), 0, features, 0);
        past.addLast(features);
        if (past.size() > lookBack + 1) {
          past.removeFirst();
        }
        float[][] rows = past.toArray(new float[0][]);
        terms[0] = reward(new ClipInputs(rows, rows.length - 1));
        return terms[0];
      }
    };
  }

  /** The reward of the last step of a history that ends now. */
  float reward(ClipInputs history) {
    row.clear();
    row.add(history, false);
    int width = row.width();
    float[] in = Arrays.copyOfRange(row.values(), (row.rows() - 1) * width, row.rows() * width);
    float[] each = new float[nets.size()];
    for (int i = 0; i < each.length; i++) {
      float output = nets.get(i).forward(in, workspaces.get(i))[0];
      each[i] = (float) ((output - means[i]) / deviations[i]);
    }
    return (float) ((RewardEnsemble.combined(each, pessimism) - mean) / deviation);
  }
}
