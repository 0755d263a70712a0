package dev.flipside.agents.feedback;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.KlPenalty;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.training.RewardLearner;
import dev.flipside.core.episode.Episode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reward learner whose reward also has a penalty on leaving a reference policy, or which only
 * measures how far that is left.
 */
final class LeashedLearner implements RewardLearner {
  private final RewardLearner learner;
  private final KlPenalty penalty;

  LeashedLearner(
      RewardLearner learner, PolicySnapshot reference, double coefficient, double target) {
    this.learner = learner;
    this.penalty = new KlPenalty(learner.reward(), reference, coefficient, target);
  }

  @Override
  public RewardFunction reward() {
    return penalty;
  }

  @Override
  public boolean wantsEpisodes() {
    return learner.wantsEpisodes();
  }

  @Override
  public boolean ready() {
    return learner.ready();
  }

  @Override
  public Optional<String> waitingFor() {
    return learner.waitingFor();
  }

  @Override
  public void pool(List<Episode> episodes, long steps) {
    learner.pool(episodes, steps);
  }

  @Override
  public void explore(PolicySnapshot policy, long steps) {
    learner.explore(policy, steps);
  }

  @Override
  public void ask(long steps) {
    learner.ask(steps);
  }

  @Override
  public void absorb() {
    learner.absorb();
  }

  @Override
  public void fit(long iteration) {
    learner.fit(iteration);
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>(learner.metrics());
    metrics.put("reference_kl", penalty.divergence());
    metrics.put("kl_coef", penalty.coefficient());
    return metrics;
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    learner.save(checkpoint);
    checkpoint.put("feedback.kl-coef", new double[] {penalty.coefficient()});
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    learner.restore(checkpoint);
    penalty.coefficient(checkpoint.doubles("feedback.kl-coef")[0]);
  }

  @Override
  public void close() {
    learner.close();
  }
}
