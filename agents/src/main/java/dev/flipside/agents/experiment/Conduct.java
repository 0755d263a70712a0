package dev.flipside.agents.experiment;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.exploration.StateBins;
import dev.flipside.agents.feedback.TrainedReward;
import dev.flipside.agents.planning.ModelPolicy;
import dev.flipside.agents.planning.Plan;
import dev.flipside.agents.planning.TreeSearch;
import dev.flipside.agents.planning.TreeSearchConfig;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.training.Trainer;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.Seeds;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What trials do that is more than acting by a learned policy: plan an episode on the simulator,
 * follow a model that can be read, or try an episode several times and keep the try that the reward
 * likes best.
 */
public final class Conduct {
  static final long FINAL_SEED = 2;

  /** The first of the held-out episodes by which trials are measured. */
  public static final long EPISODE = Evaluator.heldOutSeed(FINAL_SEED, 0);

  private Conduct() {}

  /** Whether trials of this kind act otherwise than by the policy that they learned. */
  public static boolean isMore(TrialSetup setup) {
    return !learns(setup) || setup.bestOf() > 1;
  }

  /** Whether trials of this kind learn a policy. */
  public static boolean learns(TrialSetup setup) {
    return !setup.plans() && !setup.reward().startsWith(TrialSetup.MODEL);
  }

  /**
   * How a trial acts in {@link #EPISODE}, as it was measured. A search, or many tries, may take as
   * long as in the trial.
   *
   * @param run of the trial, if it learns a policy
   * @throws Refusal with one sentence if the run has no checkpoint, or none of that kind
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static Policy in(TrialSpec trial, Scenario scenario, RunDirectory run) {
    TrialSetup setup = trial.setup();
    Optional<LegibleModel> model = setup.model(scenario);
    if (model.isPresent()) {
      return new ModelPolicy(model.get());
    }
    if (setup.plans()) {
      return plan(trial, scenario).policy(scenario.spec().action().size());
    }
    Path newest =
        Checkpoints.of(run)
            .newest()
            .orElseThrow(() -> new Refusal("the run " + run.path() + " has no checkpoint"));
    Checkpoint checkpoint = Checkpoint.read(newest);
    PolicySnapshot policy = PolicySnapshot.of(checkpoint);
    if (setup.bestOf() == 1) {
      return policy.greedy();
    }
    RewardFunction reward = TrainedReward.of(scenario, Trainer.config(run), checkpoint);
    return BestOf.favourite(
        setup.evaluator(scenario),
        new Proxy(reward.live(), reward.termNames().size()),
        policy.sampling(),
        setup.bestOf(),
        EPISODE);
  }

  /** Searches for the way through {@link #EPISODE}. */
  static Plan plan(TrialSpec trial, Scenario scenario) {
    try (Environment environment = scenario.create(Start.STANDARD)) {
      return new TreeSearch(
              environment,
              scenario.rewards().get(0),
              StateBins.parse(trial.setup().states(), environment.spec().observation()),
              new TreeSearchConfig(trial.setup().steps(), 4, 12, 1))
          .plan(EPISODE, Seeds.derive(trial.seed(), "plan", 0));
    }
  }
}
