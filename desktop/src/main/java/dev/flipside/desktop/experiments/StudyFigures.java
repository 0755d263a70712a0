package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.Arm;
import dev.flipside.core.environment.OutcomeMetric;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names and units of what was measured in a study. */
final class StudyFigures {
  private static final Set<String> JUDGED = Set.of("approved", "true", "deceptive");

  private final Findings findings;

  StudyFigures(Findings findings) {
    this.findings = findings;
  }

  /** All that was measured. */
  Set<String> all() {
    Set<String> names = new LinkedHashSet<>();
    findings.outcome().results().forEach(r -> names.addAll(r.figures().keySet()));
    return names;
  }

  /** Those of the table of arms. */
  List<String> named() {
    if (!findings.study().about().figures().isEmpty()) {
      return findings.study().about().figures();
    }
    Set<String> names = all();
    names.removeIf(n -> n.endsWith("-sampled") || n.equals("seconds"));
    return List.copyOf(names);
  }

  private Map<String, OutcomeMetric> metrics() {
    Map<String, OutcomeMetric> metrics = new LinkedHashMap<>();
    for (Arm arm : findings.study().arms()) {
      findings.provider(arm).metrics().forEach(m -> metrics.put(m.name(), m));
    }
    return metrics;
  }

  private static String plain(String figure) {
    return figure.endsWith("-sampled")
        ? figure.substring(0, figure.length() - "-sampled".length())
        : figure;
  }

  /** Whether it is a share, so that its interval is Wilson's. */
  boolean isShare(String figure) {
    OutcomeMetric metric = metrics().get(plain(figure));
    return isJudged(figure) || (metric != null && metric.unit().equals(OutcomeMetric.SHARE));
  }

  /** What is written behind its name: a comma and its unit, or nothing. */
  String unit(String figure) {
    OutcomeMetric metric = metrics().get(plain(figure));
    if (figure.endsWith("seconds")) {
      return ", s";
    }
    boolean said =
        metric == null
            || metric.unit().isEmpty()
            || figure.contains(metric.unit().replace(' ', '-'));
    return said ? "" : ", " + metric.unit();
  }

  /** Whether a judge says it, and no outcome of the world. */
  boolean isJudged(String figure) {
    return JUDGED.contains(plain(figure));
  }
}
