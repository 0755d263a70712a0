package dev.flipside.agents.reward;

import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Transition;
import java.util.Arrays;
import java.util.List;

/**
 * A reward that somebody wrote by hand, as what the learner maximises.
 *
 * @param reward the formula
 */
public record HandCodedRewardFunction(HandCodedReward reward) implements RewardFunction {

  @Override
  public String name() {
    return reward.id();
  }

  @Override
  public List<String> termNames() {
    return reward.termNames();
  }

  @Override
  public void relabel(RolloutBuffer rollouts) {
    int observationSize = rollouts.observationSize();
    int termCount = rollouts.termCount();
    float[] observation = new float[observationSize];
    float[] next = new float[observationSize];
    float[] action = new float[rollouts.actionSize()];
    float[] signals = new float[rollouts.signalSize()];
    float[] terms = new float[termCount];
    Transition transition = new Transition(observation, action, next, signals);
    int last = rollouts.firstRow() + rollouts.size();
    for (int row = rollouts.firstRow(); row < last; row++) {
      read(rollouts.observations(), row, observation);
      read(rollouts.nextObservations(), row, next);
      read(rollouts.actions(), row, action);
      read(rollouts.signals(), row, signals);
      rollouts.rewards()[row] = evaluate(transition, terms);
      System.arraycopy(terms, 0, rollouts.terms(), row * termCount, termCount);
    }
  }

  @Override
  public LiveReward live() {
    return new LiveReward() {
      @Override
      public void begin() {}

      @Override
      public float step(Transition transition, float[] terms) {
        return evaluate(transition, terms);
      }
    };
  }

  private float evaluate(Transition transition, float[] terms) {
    Arrays.fill(terms, 0);
    reward.terms(transition, terms);
    float sum = 0;
    for (float term : terms) {
      sum += term;
    }
    return sum;
  }

  private static void read(float[] rows, int row, float[] out) {
    System.arraycopy(rows, row * out.length, out, 0, out.length);
  }
}
