package dev.flipside.agents.reward.learned;

import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.core.environment.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The reward that an ensemble has learned, as what the policy maximises. */
public final class LearnedReward implements RewardFunction {
  private final RewardEnsemble ensemble;
  private final double pessimism;

  /**
   * @param ensemble may go on learning; the reward follows
   * @param pessimism deviations of the members that are subtracted from their mean, at least 0
   */
  public LearnedReward(RewardEnsemble ensemble, double pessimism) {
    this.ensemble = ensemble;
    this.pessimism = pessimism;
  }

  @Override
  public String name() {
    return "feedback";
  }

  @Override
  public List<String> termNames() {
    return List.of("learned");
  }

  @Override
  public int lookBack() {
    return ensemble.config().lookBack();
  }

  @Override
  public void relabel(RolloutBuffer rollouts) {
    EnsembleConfig config = ensemble.config();
    RewardInput input = ensemble.input();
    float[] features = new float[input.size()];
    InputBatch batch = ensemble.emptyBatch();
    int first = rollouts.firstRow();
    for (int row = first; row < first + rollouts.size(); row++) {
      batch.begin();
      for (int w = 0; w < config.windowSteps(); w++) {
        int back = Math.min(w * config.windowStride(), rollouts.episodeSteps()[row]);
        int from = row - back * rollouts.worlds();
        input.write(
            rollouts.observations(),
            from * rollouts.observationSize(),
            rollouts.actions(),
            from * rollouts.actionSize(),
            features,
            0);
        batch.put(features, 0, w);
      }
    }
    float[] rewards = new float[rollouts.size()];
    ensemble.combine(pessimism, rewards);
    for (int i = 0; i < rewards.length; i++) {
      rollouts.rewards()[first + i] = rewards[i];
      rollouts.terms()[(first + i) * rollouts.termCount()] = rewards[i];
    }
  }

  @Override
  public LiveReward live() {
    PlainEnsemble frozen = ensemble.plain(pessimism);
    RewardInput input = ensemble.input();
    int remembered = lookBack() + 1;
    return new LiveReward() {
      private final Deque<float[]> past = new ArrayDeque<>();

      @Override
      public void begin() {
        past.clear();
      }

      @Override
      public float step(Transition transition, float[] terms) {
        float[] features = new float[input.size()];
        input.write(transition.observation(), 0, transition.action(), 0, features, 0);
        past.addLast(features);
        if (past.size() > remembered) {
          past.removeFirst();
        }
        float[][] rows = past.toArray(new float[0][]);
        terms[0] = frozen.reward(new ClipInputs(rows, rows.length - 1));
        return terms[0];
      }
    };
  }
}
