package dev.flipside.agents.training;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.ppo.RolloutBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums of rewards over whole episodes, and means of their terms, for the log. */
final class EpisodeReturns {
  private final double[] sums;

  EpisodeReturns(int worlds) {
    this.sums = new double[worlds];
  }

  /** Takes in one relabelled rollout and returns the mean of the returns that ended, or NaN. */
  double absorb(RolloutBuffer rollouts) {
    double total = 0;
    int ended = 0;
    for (int t = 0; t < rollouts.steps(); t++) {
      for (int n = 0; n < rollouts.worlds(); n++) {
        int row = rollouts.row(t, n);
        sums[n] += rollouts.rewards()[row];
        if (rollouts.types()[row].isLast()) {
          total += sums[n];
          ended++;
          sums[n] = 0;
        }
      }
    }
    return ended == 0 ? Double.NaN : total / ended;
  }

  /** Mean of each term per control step. */
  static Map<String, Double> terms(RolloutBuffer rollouts, List<String> names) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (int k = 0; k < names.size(); k++) {
      double sum = 0;
      for (int i = 0; i < rollouts.size(); i++) {
        sum += rollouts.terms()[(rollouts.firstRow() + i) * rollouts.termCount() + k];
      }
      means.put(names.get(k), sum / rollouts.size());
    }
    return means;
  }

  void save(Checkpoint.Builder checkpoint) {
    checkpoint.put("episode-returns", sums);
  }

  void restore(Checkpoint checkpoint) {
    System.arraycopy(checkpoint.doubles("episode-returns"), 0, sums, 0, sums.length);
  }
}
