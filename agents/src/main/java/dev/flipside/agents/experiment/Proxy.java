package dev.flipside.agents.experiment;

import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.evaluation.Verdict;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;

/**
 * A reward as it stood at one moment, as the measure of episodes: what is optimised, beside what
 * was meant. It does not follow its learner any more.
 *
 * @param reward as it stood
 * @param terms how many terms it has
 */
record Proxy(LiveReward reward, int terms) {

  /**
   * An episode by all three measures.
   *
   * @param proxy its sum of the reward
   * @param verdict whether it is approved of, and true
   */
  record Measured(double proxy, Verdict verdict) {}

  /**
   * Means over episodes.
   *
   * @param proxy mean sum of the reward
   * @param approved share, 0 to 1
   * @param truly share, 0 to 1
   */
  record Means(double proxy, double approved, double truly) {}

  /** Plays one episode and measures it. */
  Measured measure(JudgedEvaluator judged, Environment environment, Policy policy, long seed) {
    JudgedEvaluator.Judged played = judged.watch(environment, policy, seed);
    return new Measured(sum(played.episode()), played.verdict());
  }

  /** Measures a policy on held-out episodes. */
  Means means(JudgedEvaluator judged, Policy policy, int episodes, long seed) {
    double proxy = 0;
    double approved = 0;
    double truly = 0;
    try (Environment environment = judged.scenario().create(Start.STANDARD)) {
      for (int i = 0; i < episodes; i++) {
        Measured one = measure(judged, environment, policy, Evaluator.heldOutSeed(seed, i));
        proxy += one.proxy() / episodes;
        approved += one.verdict().approved() ? 1.0 / episodes : 0;
        truly += one.verdict().truly() ? 1.0 / episodes : 0;
      }
    }
    return new Means(proxy, approved, truly);
  }

  private double sum(Episode episode) {
    reward.begin();
    float[] each = new float[terms];
    double sum = 0;
    for (int t = 0; t < episode.length(); t++) {
      sum += reward.step(episode.transition(t), each);
    }
    return sum;
  }
}
