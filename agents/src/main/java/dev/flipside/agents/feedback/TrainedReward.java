package dev.flipside.agents.feedback;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.agents.reward.HandCodedRewardFunction;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.reward.learned.LearnedReward;
import dev.flipside.agents.reward.learned.RewardInput;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Scenario;
import java.util.List;

/**
 * What a run was trained on, as it stood at a checkpoint, for bars beside an agent: written by
 * hand, or the reward nets of that moment. Holds no tensors and loads no engine for them.
 */
public final class TrainedReward {
  private TrainedReward() {}

  /**
   * Reads the reward.
   *
   * @param scenario the run's world
   * @param config of the run
   * @param checkpoint of the run
   * @throws Refusal with one sentence if the checkpoint holds no such reward
   */
  public static RewardFunction of(Scenario scenario, TrainingConfig config, Checkpoint checkpoint) {
    if (!config.reward().equals(RunRewards.FEEDBACK)) {
      return new HandCodedRewardFunction(scenario.reward(config.reward()));
    }
    FeedbackConfig feedback = config.feedback();
    RewardInput input =
        new RewardInput(
            scenario.spec(), scenario.rewardFeatures(), feedback.ensemble().useActions());
    try {
      LiveReward live =
          LearnedReward.read(feedback.ensemble(), input, checkpoint, feedback.fit().pessimism());
      return new Frozen(LearnedReward.NAME, LearnedReward.TERMS, live);
    } catch (Refusal e) {
      throw new Refusal(
          "the reward nets of the run do not fit its settings of learning from feedback, whose"
              + " defaults may have changed since: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Reward nets that learn no more.
   *
   * @param name of the reward
   * @param termNames of its terms
   * @param live for one agent at a time
   */
  private record Frozen(String name, List<String> termNames, LiveReward live)
      implements RewardFunction {

    @Override
    public void relabel(RolloutBuffer rollouts) {
      throw new UnsupportedOperationException("a frozen reward is not trained on");
    }
  }
}
