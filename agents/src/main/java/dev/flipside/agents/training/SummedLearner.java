package dev.flipside.agents.training;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.reward.RewardSum;
import dev.flipside.agents.reward.RewardTerm;
import dev.flipside.core.Opened;
import dev.flipside.core.episode.Episode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reward learner, of any kind, with terms beside its reward. */
final class SummedLearner implements RewardLearner {
  private final RewardLearner learner;
  private final List<RewardTerm> terms;
  private final RewardFunction sum;

  /**
   * @param learner closed with this one
   * @param terms closed with this one
   */
  SummedLearner(RewardLearner learner, List<RewardTerm> terms) {
    this.learner = learner;
    this.terms = List.copyOf(terms);
    this.sum = new RewardSum(learner.reward(), terms);
  }

  @Override
  public RewardFunction reward() {
    return sum;
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
    terms.forEach(term -> term.progressed(steps));
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
    terms.forEach(term -> metrics.putAll(term.metrics()));
    return metrics;
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    learner.save(checkpoint);
    terms.forEach(term -> term.save(checkpoint));
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    learner.restore(checkpoint);
    terms.forEach(term -> term.restore(checkpoint));
  }

  @Override
  public void close() {
    try (Opened all = new Opened()) {
      terms.forEach(all::add);
      all.add(learner);
    }
  }
}
