package dev.flipside.agents.experiment;

import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.evaluation.Verdict;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;

/**
 * Filtering instead of training: of n sampled episodes from the same start, the one with the
 * highest sum of learned reward (best-of-n; Nakano et al. 2021, "WebGPT").
 */
final class BestOf {
  private final Policy sampling;
  private final LiveReward reward;
  private final int terms;
  private final int attempts;

  /**
   * @param terms how many terms the reward has
   */
  BestOf(PolicySnapshot policy, LiveReward reward, int terms, int attempts) {
    this.sampling = policy.sampling();
    this.reward = reward;
    this.terms = terms;
    this.attempts = attempts;
  }

  /** Judges the best attempt at each of the usual fresh episodes. */
  JudgedEvaluation evaluate(JudgedEvaluator evaluator, int episodes, long seed) {
    List<Verdict> verdicts = new ArrayList<>();
    try (Environment environment = evaluator.scenario().create(Start.STANDARD)) {
      for (int i = 0; i < episodes; i++) {
        long episode = Evaluator.heldOutSeed(seed, i);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int attempt = 0; attempt < attempts; attempt++) {
          double sum = sum(environment, new Attempt(sampling, attempt), episode);
          if (sum > most) {
            most = sum;
            best = attempt;
          }
        }
        verdicts.add(evaluator.play(environment, new Attempt(sampling, best), episode));
      }
    }
    return new JudgedEvaluation(evaluator.judge().id(), "best of " + attempts, verdicts);
  }

  private double sum(Environment environment, Policy policy, long seed) {
    policy.begin(seed);
    reward.begin();
    float[] each = new float[terms];
    TimeStep step = environment.reset(seed);
    double sum = 0;
    while (!step.type().isLast()) {
      float[] action = policy.action(step.observation());
      TimeStep next = environment.step(action);
      sum +=
          reward.step(
              new Transition(step.observation(), action, next.observation(), next.signals()), each);
      step = next;
    }
    return sum;
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
