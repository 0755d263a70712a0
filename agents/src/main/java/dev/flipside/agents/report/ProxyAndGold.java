package dev.flipside.agents.report;

import dev.flipside.core.environment.OutcomeMetric;
import java.util.ArrayList;
import java.util.List;

/**
 * What the learner maximises and what truly happens, over the distance that the policy has come
 * from its reference: the square root of the Kullback-Leibler divergence (Gao et al. 2022, "Scaling
 * Laws for Reward Model Overoptimization"). Where truth falls while the proxy rises, it is time to
 * stop; the best place so far is marked.
 */
final class ProxyAndGold {
  private static final String KL = "learning/reference_kl";
  private static final int SMOOTHED = 60;

  private ProxyAndGold() {}

  /** The two plots; none if the run did not measure its distance. */
  static List<Plot> of(MetricsTable metrics, List<OutcomeMetric> outcomes) {
    String gold = "outcome/" + outcomes.get(0).name();
    if (!metrics.has(KL) || !metrics.has("return") || !metrics.has(gold)) {
      return List.of();
    }
    double[] distance = metrics.column(KL).clone();
    for (int i = 0; i < distance.length; i++) {
      distance[i] = Math.sqrt(Math.max(0, distance[i]));
    }
    Series truth = Series.points("", distance, metrics.column(gold)).thinned(SMOOTHED);
    Series proxy = Series.points("", distance, metrics.column("return")).thinned(SMOOTHED);
    boolean higher = outcomes.get(0).higherIsBetter();
    int best = -1;
    for (int i = 0; i < truth.size(); i++) {
      double value = truth.y()[i];
      if (Double.isFinite(value)
          && (best < 0 || (higher ? value > truth.y()[best] : value < truth.y()[best]))) {
        best = i;
      }
    }
    String across = "√ of the divergence from the reference policy, √nat per step";
    List<Plot> plots = new ArrayList<>();
    plots.add(Plot.of("Proxy: return of the learned reward", across, "return", List.of(proxy)));
    Plot truthPlot =
        Plot.of("Gold: " + outcomes.get(0).name(), across, outcomes.get(0).unit(), List.of(truth));
    plots.add(best < 0 ? truthPlot : truthPlot.withMark(truth.x()[best], "best so far"));
    return plots;
  }
}
