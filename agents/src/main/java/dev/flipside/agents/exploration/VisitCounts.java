package dev.flipside.agents.exploration;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.ppo.RolloutBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Novelty by counting: {@code 1 / sqrt(visits)} of the state (Strehl and Littman 2008, "An Analysis
 * of Model-Based Interval Estimation for Markov Decision Processes"). The simple rival of {@link
 * RandomNetworkDistillation}; it must be told, or guess, which observations are the same state.
 */
public final class VisitCounts implements Novelty {
  private final StateHash hash;
  private final Map<Long, Integer> visits = new HashMap<>();

  /**
   * @param hash which observations count as the same state
   */
  public VisitCounts(StateHash hash) {
    this.hash = hash;
  }

  @Override
  public String name() {
    return "visit-counts";
  }

  @Override
  public void score(RolloutBuffer rollouts, long iteration, float[] bonus) {
    int size = rollouts.observationSize();
    for (int i = 0; i < rollouts.size(); i++) {
      long state = hash.of(rollouts.nextObservations(), (rollouts.firstRow() + i) * size);
      bonus[i] = (float) (1 / Math.sqrt(visits.merge(state, 1, Integer::sum)));
    }
  }

  @Override
  public LiveNovelty live() {
    Map<Long, Integer> frozen = Map.copyOf(visits);
    return observation ->
        (float) (1 / Math.sqrt(frozen.getOrDefault(hash.of(observation, 0), 0) + 1.0));
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    long[] states = visits.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    checkpoint
        .put("visit-counts.states", states)
        .put("visit-counts.visits", Arrays.stream(states).map(s -> visits.get(s)).toArray());
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    visits.clear();
    long[] states = checkpoint.longs("visit-counts.states");
    long[] counts = checkpoint.longs("visit-counts.visits");
    for (int i = 0; i < states.length; i++) {
      visits.put(states[i], (int) counts[i]);
    }
  }

  @Override
  public void close() {}
}
