package dev.flipside.agents.experiment;

import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Start;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Filtering instead of training: of n sampled episodes from the same start, the one with the
 * highest sum of reward (best-of-n; Nakano et al. 2021, "WebGPT").
 *
 * @param judge id of the judge
 * @param starts for each start its attempts, the one that the reward likes best first
 */
record BestOf(String judge, List<List<Proxy.Measured>> starts) {

  /** Plays {@code attempts} at each of the usual fresh episodes. */
  static BestOf play(
      JudgedEvaluator judged, Proxy proxy, Policy sampling, int attempts, int episodes, long seed) {
    List<List<Proxy.Measured>> starts = new ArrayList<>();
    try (Environment environment = judged.scenario().create(Start.STANDARD)) {
      for (int i = 0; i < episodes; i++) {
        List<Proxy.Measured> tries = new ArrayList<>();
        for (int attempt = 0; attempt < attempts; attempt++) {
          tries.add(
              proxy.measure(
                  judged,
                  environment,
                  new Attempt(sampling, attempt),
                  Evaluator.heldOutSeed(seed, i)));
        }
        tries.sort(Comparator.comparingDouble(Proxy.Measured::proxy).reversed());
        starts.add(tries);
      }
    }
    return new BestOf(judged.judge().id(), starts);
  }

  /**
   * The policy of the attempt that the reward likes best, of the first such.
   *
   * @param seed of the episode that is attempted, and for which the policy is
   */
  static Policy favourite(
      JudgedEvaluator judged, Proxy proxy, Policy sampling, int attempts, long seed) {
    Policy best = new Attempt(sampling, 0);
    double most = Double.NEGATIVE_INFINITY;
    try (Environment environment = judged.scenario().create(Start.STANDARD)) {
      for (int i = 0; i < attempts; i++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("the attempts were stopped");
        }
        Policy attempt = new Attempt(sampling, i);
        double sum = proxy.measure(judged, environment, attempt, seed).proxy();
        if (sum > most) {
          most = sum;
          best = attempt;
        }
      }
    }
    return best;
  }

  /** The best of all attempts at each start. */
  JudgedEvaluation best() {
    return new JudgedEvaluation(
        judge,
        "best of " + starts.get(0).size(),
        starts.stream().map(tries -> tries.get(0).verdict()).toList());
  }

  /**
   * Means for n = 1, 2, 4 and so on, each over all choices of n of the attempts, over the
   * divergence from the policy that makes them, {@code ln n - (n - 1) / n} nats an episode.
   */
  Map<String, List<Double>> curve() {
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    for (String name : List.of("kl", "proxy", "approved", "true", "n")) {
      columns.put(name, new ArrayList<>());
    }
    for (int n = 1; n <= starts.get(0).size(); n *= 2) {
      double[] weights = weights(n, starts.get(0).size());
      double[] sums = new double[3];
      for (List<Proxy.Measured> tries : starts) {
        for (int rank = 0; rank < weights.length; rank++) {
          Proxy.Measured one = tries.get(rank);
          double weight = weights[rank] / starts.size();
          sums[0] += weight * one.proxy();
          sums[1] += one.verdict().approved() ? weight : 0;
          sums[2] += one.verdict().truly() ? weight : 0;
        }
      }
      columns.get("kl").add(Math.log(n) - (n - 1.0) / n);
      columns.get("proxy").add(sums[0]);
      columns.get("approved").add(sums[1]);
      columns.get("true").add(sums[2]);
      columns.get("n").add((double) n);
    }
    return columns;
  }

  /** How likely each rank of {@code all} attempts is the best of {@code n} drawn of them. */
  static double[] weights(int n, int all) {
    double[] weights = new double[all];
    double weight = (double) n / all;
    for (int rank = 0; rank < all; rank++) {
      weights[rank] = weight;
      weight *= rank + 1 < all ? Math.max(0, all - rank - n) / (double) (all - rank - 1) : 0;
    }
    return weights;
  }

  /** The policy with random numbers of its own for each attempt at an episode. */
  private record Attempt(Policy policy, int number) implements Policy {
    @Override
    public void begin(long seed) {
      policy.begin(Seeds.derive(seed, "attempt", number));
    }

    @Override
    public float[] action(float[] observation) {
      return policy.action(observation);
    }
  }
}
