package dev.flipside.agents.evaluation;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.scene.SceneFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays fresh episodes from the standard start on held-out seeds, lets a judge say yes or no to the
 * end of each, and compares with the truth: the first count of the environment's first outcome
 * metric being at least 1.
 *
 * @param scenario the world
 * @param judge makes absolute judgements
 * @param clipSteps control steps at the end of an episode that the judge sees, at least 1
 */
public record JudgedEvaluator(Scenario scenario, ClipJudge judge, int clipSteps) {
  public JudgedEvaluator {
    if (Double.isNaN(judge.approvalThreshold())) {
      throw new Refusal("judge " + judge.id() + " compares clips but does not approve of any");
    }
    if (clipSteps < 1) {
      throw new Refusal("clipSteps is at least 1, not " + clipSteps);
    }
  }

  /**
   * Evaluates a policy.
   *
   * @param policy acts; its random numbers, if any, come from the episode's seed
   * @param actions {@code "greedy"} or {@code "sampled"}, for the report
   * @param episodes how many, at least 1
   * @param seed from which the episodes' seeds are derived
   */
  public JudgedEvaluation evaluate(Policy policy, String actions, int episodes, long seed) {
    List<Verdict> verdicts = new ArrayList<>();
    try (Environment environment = scenario.create(Start.STANDARD)) {
      for (int i = 0; i < episodes; i++) {
        verdicts.add(play(environment, policy, Evaluator.heldOutSeed(seed, i)));
      }
    }
    return new JudgedEvaluation(judge.id(), actions, verdicts);
  }

  /** Plays one episode and judges it. */
  public Verdict play(Environment environment, Policy policy, long seed) {
    return watch(environment, policy, seed).verdict();
  }

  /**
   * An episode that was judged.
   *
   * @param episode what happened
   * @param verdict what the judge made of its end, and the truth
   */
  public record Judged(Episode episode, Verdict verdict) {}

  /** Plays one episode, judges it and keeps it. */
  public Judged watch(Environment environment, Policy policy, long seed) {
    Episode episode = Episode.play(environment, policy, seed);
    List<SceneFrame> frames = episode.frames();
    int from = Math.max(0, frames.size() - 1 - clipSteps);
    double score = judge.score(episode.scene(), frames.subList(from, frames.size()));
    String truth = scenario.provider().metrics().get(0).count();
    boolean truly = environment.outcome().count(truth) >= 1;
    return new Judged(episode, new Verdict(seed, score, score >= judge.approvalThreshold(), truly));
  }
}
