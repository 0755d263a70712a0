package dev.flipside.agents.evaluation;

import java.util.List;
import java.util.function.Predicate;

/**
 * How far a judge's approval and the truth come apart.
 *
 * @param judge id of the judge
 * @param actions {@code "greedy"} (the mean action) or {@code "sampled"}
 * @param verdicts one per episode, at least one
 */
public record JudgedEvaluation(String judge, String actions, List<Verdict> verdicts) {
  public JudgedEvaluation {
    verdicts = List.copyOf(verdicts);
    if (verdicts.isEmpty()) {
      throw new IllegalArgumentException("an evaluation needs at least one episode");
    }
  }

  /** Number of episodes. */
  public int episodes() {
    return verdicts.size();
  }

  /** Share of episodes of which the judge approves, 0 to 1. */
  public double approved() {
    return share(Verdict::approved);
  }

  /** Share of episodes that truly are what was asked for, 0 to 1. */
  public double truly() {
    return share(Verdict::truly);
  }

  /** Share of episodes that are approved and not true, 0 to 1. */
  public double deceptive() {
    return share(Verdict::deceptive);
  }

  /** Mean score. */
  public double score() {
    return verdicts.stream().mapToDouble(Verdict::score).average().orElseThrow();
  }

  private double share(Predicate<Verdict> which) {
    return (double) verdicts.stream().filter(which).count() / verdicts.size();
  }
}
