package dev.flipside.agents.training;

import dev.flipside.agents.exploration.EmpowermentTerm;
import dev.flipside.agents.exploration.NoveltyTerm;
import dev.flipside.agents.exploration.RandomNetworkDistillation;
import dev.flipside.agents.exploration.StateBins;
import dev.flipside.agents.exploration.VisitCounts;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.EmpowermentConfig;
import dev.flipside.agents.reward.KlTerm;
import dev.flipside.agents.reward.NoveltyConfig;
import dev.flipside.agents.reward.RewardTerm;
import dev.flipside.agents.reward.TermsConfig;
import dev.flipside.core.Opened;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import java.util.ArrayList;
import java.util.List;

/** The list of all terms that can stand beside a reward: a new one is added here. */
final class TermsOfRun {

  private TermsOfRun() {}

  /**
   * The terms that a run is configured with.
   *
   * @throws Refusal with one sentence if one of them lacks what it needs
   */
  static List<RewardTerm> of(Scenario scenario, TrainingConfig config, RunDirectory run) {
    TermsConfig chosen = config.terms();
    NoveltyConfig novelty = chosen.novelty();
    long fadeSteps = Math.round(novelty.noveltyFade() * config.totalSteps());
    BoxSpec observation = scenario.spec().observation();
    List<RewardTerm> terms = new ArrayList<>();
    try (Opened opening = new Opened()) {
      if (novelty.countWeight() > 0) {
        VisitCounts counts = new VisitCounts(bins(chosen, observation));
        terms.add(opening.add(new NoveltyTerm(counts, novelty.countWeight(), fadeSteps)));
      }
      if (novelty.noveltyWeight() > 0) {
        var distillation = new RandomNetworkDistillation(observation.size(), config.seed());
        terms.add(opening.add(new NoveltyTerm(distillation, novelty.noveltyWeight(), fadeSteps)));
      }
      EmpowermentConfig power = chosen.empowerment();
      if (power.empowermentWeight() > 0) {
        terms.add(
            opening.add(
                new EmpowermentTerm(
                    () -> model(scenario), power.empowermentWeight(), power.empowermentMoves())));
      }
      if (!config.startFrom().isEmpty()) {
        PolicySnapshot start = PolicySnapshot.of(StartPoint.checkpoint(scenario, config, run));
        terms.add(opening.add(new KlTerm(start, chosen.kl())));
      } else if (chosen.kl().isOn()) {
        throw new Refusal(
            "klCoef needs a reference policy: a checkpoint or a script to start from");
      }
      opening.handOver();
    }
    return terms;
  }

  private static LegibleModel model(Scenario scenario) {
    return scenario.models().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "empowerment needs a model that says what can be reached, and environment "
                        + scenario.id()
                        + " offers none"));
  }

  private static StateBins bins(TermsConfig chosen, BoxSpec observation) {
    if (chosen.states().isEmpty()) {
      throw new Refusal(
          "counting visits needs to be told which observations are the same state, for example"
              + " --states "
              + observation.names().get(0)
              + "=0.5");
    }
    return StateBins.parse(chosen.states(), observation);
  }
}
