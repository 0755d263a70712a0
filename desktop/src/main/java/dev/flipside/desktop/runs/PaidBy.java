package dev.flipside.desktop.runs;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.feedback.TrainedReward;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import java.util.List;
import java.util.Optional;

/**
 * What a run was trained on, as it stood at a checkpoint: in words, and for bars.
 *
 * @param words the formula, or whose answers were learned and by how many nets
 * @param terms names of the reward's terms; empty if it cannot be computed
 * @param live for one agent; empty if it cannot be computed
 */
public record PaidBy(String words, List<String> terms, Optional<LiveReward> live) {

  /** Reads it; a reward that can no longer be computed is said in words. */
  public static PaidBy of(
      Scenario scenario, TrainingConfig config, RunDirectory run, Checkpoint checkpoint) {
    String words = Contender.credit(scenario, config, run);
    try {
      var reward = TrainedReward.of(scenario, config, checkpoint);
      return new PaidBy(words + nets(config), reward.termNames(), Optional.of(reward.live()));
    } catch (Refusal e) {
      return new PaidBy(
          words + "; it cannot be shown: " + e.getMessage(), List.of(), Optional.empty());
    }
  }

  private static String nets(TrainingConfig config) {
    if (!config.reward().equals(RunRewards.FEEDBACK)) {
      return "";
    }
    FeedbackConfig feedback = config.feedback();
    String less =
        feedback.fit().pessimism() == 0
            ? ""
            : ", less " + feedback.fit().pessimism() + " of their deviations";
    return ". The bar is the mean of its "
        + feedback.ensemble().members()
        + " reward nets at this checkpoint"
        + less
        + ".";
  }
}
