package dev.flipside.agents.ppo;

import dev.flipside.agents.checkpoint.Checkpoint;

/**
 * Divides rewards by the running deviation of the discounted return, so that the same step sizes
 * suit rewards of any size. The mean is left alone: subtracting it would change what is best.
 */
public final class RewardScale {
  private final double gamma;
  private final double clip;
  private final double[] returns;
  private double count;
  private double mean;
  private double squares;

  /**
   * @param worlds N
   * @param gamma discount of the return
   * @param clip largest absolute scaled reward
   */
  public RewardScale(int worlds, double gamma, double clip) {
    this.gamma = gamma;
    this.clip = clip;
    this.returns = new double[worlds];
  }

  /**
   * Takes in the rewards of steps 0 to T - 1 and scales them.
   *
   * @param scaled filled, [T][N]
   */
  public void apply(RolloutBuffer rollouts, float[] scaled) {
    int worlds = rollouts.worlds();
    for (int t = 0; t < rollouts.steps(); t++) {
      for (int n = 0; n < worlds; n++) {
        int row = rollouts.row(t, n);
        returns[n] = returns[n] * gamma + rollouts.rewards()[row];
        count++;
        double delta = returns[n] - mean;
        mean += delta / count;
        squares += delta * (returns[n] - mean);
        if (rollouts.types()[row].isLast()) {
          returns[n] = 0;
        }
      }
    }
    double inverse = 1 / Math.sqrt(squares / count + 1e-8);
    for (int i = 0; i < rollouts.size(); i++) {
      double reward = rollouts.rewards()[rollouts.firstRow() + i] * inverse;
      scaled[i] = (float) Math.max(-clip, Math.min(clip, reward));
    }
  }

  /** Adds the statistics. */
  public void save(Checkpoint.Builder checkpoint) {
    checkpoint
        .put("reward-scale.returns", returns)
        .put("reward-scale.moments", new double[] {count, mean, squares});
  }

  /** Goes on with saved statistics. */
  public void restore(Checkpoint checkpoint) {
    System.arraycopy(checkpoint.doubles("reward-scale.returns"), 0, returns, 0, returns.length);
    double[] moments = checkpoint.doubles("reward-scale.moments");
    count = moments[0];
    mean = moments[1];
    squares = moments[2];
  }
}
