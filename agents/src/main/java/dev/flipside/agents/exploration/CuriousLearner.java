package dev.flipside.agents.exploration;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.training.RewardLearner;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.episode.Episode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds novelty to any reward, hand-coded or learned: {@code reward + coefficient * novelty}, as one
 * more named term.
 */
public final class CuriousLearner implements RewardLearner {
  private final RewardLearner inner;
  private final Novelty novelty;
  private final float coefficient;
  private final RewardFunction sum = new Sum();
  private float[] bonus = new float[0];
  private long iterations;
  private double meanBonus;

  /**
   * @param inner the reward without novelty; closed with this one
   * @param novelty closed with this one
   * @param coefficient weight of the novelty, at least 0
   */
  public CuriousLearner(RewardLearner inner, Novelty novelty, double coefficient) {
    if (!(coefficient >= 0)) {
      throw new IllegalArgumentException("the weight of novelty is at least 0, not " + coefficient);
    }
    this.inner = inner;
    this.novelty = novelty;
    this.coefficient = (float) coefficient;
  }

  private final class Sum implements RewardFunction {

    @Override
    public String name() {
      return inner.reward().name() + "+" + novelty.name();
    }

    @Override
    public List<String> termNames() {
      List<String> names = new ArrayList<>(inner.reward().termNames());
      names.add(novelty.name());
      return names;
    }

    @Override
    public int lookBack() {
      return inner.reward().lookBack();
    }

    @Override
    public void relabel(RolloutBuffer rollouts) {
      inner.reward().relabel(rollouts);
      if (bonus.length != rollouts.size()) {
        bonus = new float[rollouts.size()];
      }
      iterations++;
      novelty.score(rollouts, iterations, bonus);
      double total = 0;
      int last = rollouts.termCount() - 1;
      for (int i = 0; i < bonus.length; i++) {
        int row = rollouts.firstRow() + i;
        float extra = coefficient * bonus[i];
        rollouts.rewards()[row] += extra;
        rollouts.terms()[row * rollouts.termCount() + last] = extra;
        total += bonus[i];
      }
      meanBonus = total / bonus.length;
    }

    @Override
    public LiveReward live() {
      LiveReward task = inner.reward().live();
      Novelty.LiveNovelty live = novelty.live();
      int last = inner.reward().termNames().size();
      return new LiveReward() {
        @Override
        public void begin() {
          task.begin();
        }

        @Override
        public float step(Transition transition, float[] terms) {
          float extra = coefficient * live.of(transition.nextObservation());
          float reward = task.step(transition, terms);
          terms[last] = extra;
          return reward + extra;
        }
      };
    }
  }

  @Override
  public RewardFunction reward() {
    return sum;
  }

  @Override
  public boolean wantsEpisodes() {
    return inner.wantsEpisodes();
  }

  @Override
  public boolean ready() {
    return inner.ready();
  }

  @Override
  public Optional<String> waitingFor() {
    return inner.waitingFor();
  }

  @Override
  public void pool(List<Episode> episodes, long steps) {
    inner.pool(episodes, steps);
  }

  @Override
  public void ask(long steps) {
    inner.ask(steps);
  }

  @Override
  public void absorb() {
    inner.absorb();
  }

  @Override
  public void fit(long iteration) {
    inner.fit(iteration);
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>(inner.metrics());
    metrics.put("novelty", meanBonus);
    return metrics;
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    inner.save(checkpoint);
    novelty.save(checkpoint);
    checkpoint.put("curiosity.iterations", new long[] {iterations});
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    inner.restore(checkpoint);
    novelty.restore(checkpoint);
    iterations = checkpoint.longs("curiosity.iterations")[0];
  }

  @Override
  public void close() {
    inner.close();
    novelty.close();
  }
}
