package dev.flipside.agents.exploration;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.PolicySnapshot;
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
 * Adds novelty to any reward, hand-coded or learned: {@code reward + weight * novelty}, as one more
 * named term. The weight may fall to nothing in the course of a run: novelty that never ends keeps
 * the policy from staying where the reward is.
 */
public final class CuriousLearner implements RewardLearner {
  private final RewardLearner inner;
  private final Novelty novelty;
  private final double coefficient;
  private final long fadeSteps;
  private final RewardFunction sum = new Sum();
  private float[] bonus = new float[0];
  private long iterations;
  private long steps;
  private double meanBonus;

  /**
   * @param inner the reward without novelty; closed with this one
   * @param novelty closed with this one
   * @param coefficient weight of the novelty in the beginning, at least 0
   * @param fadeSteps control steps after which the weight, falling linearly, has come to 0; 0 keeps
   *     it constant
   */
  public CuriousLearner(RewardLearner inner, Novelty novelty, double coefficient, long fadeSteps) {
    if (!(coefficient >= 0)) {
      throw new IllegalArgumentException("the weight of novelty is at least 0, not " + coefficient);
    }
    if (fadeSteps < 0) {
      throw new IllegalArgumentException(
          "novelty fades over at least 0 control steps, not " + fadeSteps);
    }
    this.inner = inner;
    this.novelty = novelty;
    this.coefficient = coefficient;
    this.fadeSteps = fadeSteps;
  }

  /** Weight of the novelty after the steps so far. */
  private float weight() {
    double left = fadeSteps == 0 ? 1 : Math.max(0, 1 - (double) steps / fadeSteps);
    return (float) (coefficient * left);
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
      float weight = weight();
      int last = rollouts.termCount() - 1;
      for (int i = 0; i < bonus.length; i++) {
        int row = rollouts.firstRow() + i;
        float extra = weight * bonus[i];
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
      float weight = weight();
      int last = inner.reward().termNames().size();
      return new LiveReward() {
        @Override
        public void begin() {
          task.begin();
        }

        @Override
        public float step(Transition transition, float[] terms) {
          float extra = weight * live.of(transition.nextObservation());
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
    this.steps = steps;
    inner.pool(episodes, steps);
  }

  @Override
  public void explore(PolicySnapshot policy, long steps) {
    inner.explore(policy, steps);
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
    metrics.put("novelty_weight", (double) weight());
    return metrics;
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    inner.save(checkpoint);
    novelty.save(checkpoint);
    checkpoint.put("curiosity.iterations", new long[] {iterations, steps});
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    inner.restore(checkpoint);
    novelty.restore(checkpoint);
    long[] counts = checkpoint.longs("curiosity.iterations");
    iterations = counts[0];
    steps = counts[1];
  }

  @Override
  public void close() {
    inner.close();
    novelty.close();
  }
}
