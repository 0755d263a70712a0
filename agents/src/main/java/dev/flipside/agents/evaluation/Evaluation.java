package dev.flipside.agents.evaluation;

import dev.flipside.core.Refusal;
import java.util.List;

/**
 * What a policy truly does, measured on episodes that no learner has seen.
 *
 * @param environment id of the environment
 * @param environmentVersion its version
 * @param episodes n, how many were played
 * @param seed from which the held-out episode seeds were derived
 * @param actions {@code "greedy"} (the mean action) or {@code "sampled"}
 * @param figures one per outcome metric, most important first
 */
public record Evaluation(
    String environment,
    int environmentVersion,
    int episodes,
    long seed,
    String actions,
    List<Figure> figures) {

  /**
   * One outcome metric with its 95 % interval: Wilson's for a share of events or episodes, else
   * Student's over episodes.
   *
   * @param name as printed
   * @param unit its unit
   * @param value over all episodes
   * @param low lower end of the interval; NaN where it is unknown
   * @param high upper end of the interval; NaN where it is unknown
   */
  public record Figure(String name, String unit, double value, double low, double high) {

    /** The interval. */
    public Interval interval() {
      return new Interval(low, high);
    }

    /** The name for people, without hyphens. */
    public String title() {
      return name.replace('-', ' ').replace('_', ' ');
    }
  }

  public Evaluation {
    figures = List.copyOf(figures);
  }

  /**
   * The figure called {@code name}.
   *
   * @throws Refusal if there is none
   */
  public Figure figure(String name) {
    return figures.stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "no metric is called "
                        + name
                        + "; there are "
                        + String.join(", ", figures.stream().map(Figure::name).toList())));
  }
}
