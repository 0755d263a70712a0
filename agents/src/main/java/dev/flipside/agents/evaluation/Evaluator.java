package dev.flipside.agents.evaluation;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Plays whole episodes from the standard start on held-out seeds and reports what truly happened.
 *
 * <p>Held-out seeds are negative and training seeds are not, so no episode is in both.
 *
 * @param scenario the world
 */
public record Evaluator(Scenario scenario) {

  /** Seed of held-out episode {@code index}; always negative. */
  public static long heldOutSeed(long seed, int index) {
    return Seeds.derive(seed, "evaluation", index) | Long.MIN_VALUE;
  }

  /**
   * Evaluates a policy.
   *
   * @param policy acts; its random numbers, if any, come from the episode's seed
   * @param actions {@code "greedy"} or {@code "sampled"}, for the report
   * @param episodes how many, at least 1
   * @param seed from which the episodes' seeds are derived
   */
  public Evaluation evaluate(Policy policy, String actions, int episodes, long seed) {
    return evaluate(policy, actions, episodes, seed, played -> {});
  }

  /**
   * Evaluates a policy and says how far it is.
   *
   * @param played hears the number of episodes played, after each
   */
  public Evaluation evaluate(
      Policy policy, String actions, int episodes, long seed, IntConsumer played) {
    if (episodes < 1) {
      throw new Refusal("episodes is at least 1, not " + episodes);
    }
    List<TrueOutcome> outcomes = new ArrayList<>();
    int version;
    try (Environment environment = scenario.create(Start.STANDARD)) {
      version = environment.spec().version();
      for (int i = 0; i < episodes; i++) {
        outcomes.add(play(environment, policy, heldOutSeed(seed, i)));
        played.accept(i + 1);
      }
    }
    List<Evaluation.Figure> figures = new ArrayList<>();
    for (OutcomeMetric metric : scenario.provider().metrics()) {
      Interval interval = OutcomeRatio.interval(metric, outcomes);
      figures.add(
          new Evaluation.Figure(
              metric.name(),
              metric.unit(),
              OutcomeRatio.of(metric, outcomes),
              interval.low(),
              interval.high()));
    }
    return new Evaluation(scenario.id(), version, episodes, seed, actions, figures);
  }

  private static TrueOutcome play(Environment environment, Policy policy, long seed) {
    policy.begin(seed);
    TimeStep step = environment.reset(seed);
    while (!step.type().isLast()) {
      step = environment.step(policy.action(step.observation()));
    }
    return environment.outcome();
  }
}
