package dev.flipside.agents.training;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.core.episode.Episode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reward that never changes: the loop with zero queries. */
record FixedReward(RewardFunction reward) implements RewardLearner {

  @Override
  public boolean wantsEpisodes() {
    return false;
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public Optional<String> waitingFor() {
    return Optional.empty();
  }

  @Override
  public void pool(List<Episode> episodes, long steps) {}

  @Override
  public void ask(long steps) {}

  @Override
  public void absorb() {}

  @Override
  public void fit(long iteration) {}

  @Override
  public Map<String, Double> metrics() {
    return Map.of();
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {}

  @Override
  public void restore(Checkpoint checkpoint) {}

  @Override
  public void close() {}
}
