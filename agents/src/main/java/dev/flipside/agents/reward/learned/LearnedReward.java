package dev.flipside.agents.reward.learned;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.core.file.WholeFile;
import java.util.List;

/** The reward that an ensemble has learned, as what the policy maximises. */
public final class LearnedReward implements RewardFunction {
  /** What it is called. */
  public static final String NAME = "feedback";

  /** Names of its terms. */
  public static final List<String> TERMS = List.of("learned");

  private final RewardEnsemble ensemble;
  private final double pessimism;

  /**
   * @param ensemble may go on learning; the reward follows
   * @param pessimism deviations of the members that are subtracted from their mean, or added if
   *     negative
   */
  public LearnedReward(RewardEnsemble ensemble, double pessimism) {
    this.ensemble = ensemble;
    this.pessimism = pessimism;
  }

  /**
   * The reward as it stood at a checkpoint, for one agent: plain numbers, no tensors, so that
   * whoever only shows it loads no engine for them.
   *
   * @param config of the run's nets
   * @param input what they see of a step
   * @param checkpoint of the run
   * @param pessimism as the run was paid
   * @throws dev.flipside.core.Refusal with one sentence if the checkpoint holds no such nets
   */
  public static LiveReward read(
      EnsembleConfig config, RewardInput input, Checkpoint checkpoint, double pessimism) {
    return WholeFile.decoded(
        "the checkpoint holds no reward nets",
        () -> PlainEnsemble.read(config, input, checkpoint, pessimism).live());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> termNames() {
    return TERMS;
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
    return ensemble.plain(pessimism).live();
  }
}
