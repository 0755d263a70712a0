package dev.flipside.agents.reward.learned;

import dev.flipside.agents.network.PlainNet;
import java.util.Arrays;
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

  PlainEnsemble(
      List<PlainNet> nets,
      double[] means,
      double[] deviations,
      double mean,
      double deviation,
      double pessimism,
      InputBatch row) {
    this.nets = nets;
    this.workspaces = nets.stream().map(PlainNet::workspace).toList();
    this.means = means;
    this.deviations = deviations;
    this.mean = mean;
    this.deviation = deviation;
    this.pessimism = pessimism;
    this.row = row;
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
