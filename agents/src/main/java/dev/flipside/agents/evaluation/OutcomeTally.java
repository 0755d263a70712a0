package dev.flipside.agents.evaluation;

import dev.flipside.agents.ppo.EpisodeEnd;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.TrueOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Watches training from outside: what truly happened in the episodes that ended. The learner hands
 * over a world at the end of its episode and gets nothing back but figures for the log.
 */
public final class OutcomeTally implements EpisodeEnd {
  private final List<OutcomeMetric> metrics;
  private final Map<Integer, List<TrueOutcome>> byWorld = new TreeMap<>();

  /**
   * @param metrics what to report
   */
  public OutcomeTally(List<OutcomeMetric> metrics) {
    this.metrics = List.copyOf(metrics);
  }

  @Override
  public synchronized void ended(int world, Environment environment) {
    byWorld.computeIfAbsent(world, n -> new ArrayList<>()).add(environment.outcome());
  }

  /**
   * The metrics of the episodes that ended since the last call, in the metrics' order; NaN if none
   * ended.
   */
  public synchronized Map<String, Double> take() {
    List<TrueOutcome> outcomes = new ArrayList<>();
    byWorld.values().forEach(outcomes::addAll);
    byWorld.clear();
    Map<String, Double> figures = new LinkedHashMap<>();
    for (OutcomeMetric metric : metrics) {
      figures.put(metric.name(), OutcomeRatio.of(metric, outcomes));
    }
    return Collections.unmodifiableMap(figures);
  }
}
