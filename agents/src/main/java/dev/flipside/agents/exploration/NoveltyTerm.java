package dev.flipside.agents.exploration;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.agents.reward.RewardTerm;
import dev.flipside.core.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pays for new places: {@code weight * novelty}. The weight may fall to nothing in the course of a
 * run: novelty that never ends keeps the policy from staying where the reward is.
 */
public final class NoveltyTerm implements RewardTerm {
  /** Where runs of older programs kept their counts. */
  private static final String BEFORE = "curiosity.iterations";

  private final Novelty novelty;
  private final double coefficient;
  private final long fadeSteps;
  private long iterations;
  private long steps;
  private double meanNovelty;

  /**
   * @param novelty closed with this term
   * @param coefficient weight in the beginning, at least 0
   * @param fadeSteps control steps after which the weight, falling linearly, has come to 0; 0 keeps
   *     it constant
   */
  public NoveltyTerm(Novelty novelty, double coefficient, long fadeSteps) {
    if (!(coefficient >= 0)) {
      throw new Refusal("the weight of novelty is at least 0, not " + coefficient);
    }
    if (fadeSteps < 0) {
      throw new Refusal("novelty fades over at least 0 control steps, not " + fadeSteps);
    }
    this.novelty = novelty;
    this.coefficient = coefficient;
    this.fadeSteps = fadeSteps;
  }

  /** Weight of the novelty after the steps so far. */
  private float weight() {
    double left = fadeSteps == 0 ? 1 : Math.max(0, 1 - (double) steps / fadeSteps);
    return (float) (coefficient * left);
  }

  @Override
  public String name() {
    return novelty.name();
  }

  @Override
  public void pay(RolloutBuffer rollouts, float[] paid) {
    iterations++;
    novelty.score(rollouts, iterations, paid);
    double total = 0;
    float weight = weight();
    for (int i = 0; i < paid.length; i++) {
      total += paid[i];
      paid[i] *= weight;
    }
    meanNovelty = total / paid.length;
  }

  @Override
  public Live live() {
    Novelty.LiveNovelty live = novelty.live();
    float weight = weight();
    return transition -> weight * live.of(transition.nextObservation());
  }

  @Override
  public void progressed(long now) {
    steps = now;
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(name() + "_novelty", meanNovelty);
    metrics.put(name() + "_weight", (double) weight());
    return metrics;
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    novelty.save(checkpoint);
    checkpoint.put(saved(), new long[] {iterations, steps});
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    novelty.restore(checkpoint);
    long[] counts = checkpoint.longs(checkpoint.has(saved()) ? saved() : BEFORE);
    iterations = counts[0];
    steps = counts[1];
  }

  private String saved() {
    return "term." + name();
  }

  @Override
  public void close() {
    novelty.close();
  }
}
