package dev.flipside.environments.grasp;

import dev.flipside.core.environment.LearningHints;
import java.util.Map;

/** Learning settings for this world: whole episodes per rollout, quick learning. */
final class GraspHints {
  static final LearningHints ALL =
      new LearningHints(
          Map.of(
              "environments", 32.0,
              "rolloutSteps", (double) GraspTask.HORIZON,
              "gamma", 0.97,
              "initialGamma", 0.97,
              "policyLearningRate", 1e-3,
              "minLogStd", -1.2,
              "entCoef", 0.02,
              "finalLearningRateFraction", 0.2,
              "boundCoef", 0.3,
              "initialBoundCoef", 0.3),
          Map.ofEntries(
              Map.entry("labels", 700.0),
              Map.entry("initialShare", 0.25),
              Map.entry("halfRateSteps", 60_000.0),
              Map.entry("correlatedEpisodes", 64.0),
              Map.entry("roundLabels", 18.0),
              Map.entry("clipSteps", (double) GraspOutcome.WINDOW),
              Map.entry("endShare", 0.5),
              Map.entry("historyShare", 0.2),
              Map.entry("disagreementShare", 0.0),
              Map.entry("initialUpdates", 300.0),
              Map.entry("roundUpdates", 60.0),
              Map.entry("shortShare", 0.0),
              Map.entry("products", 0.0),
              Map.entry("rewardHiddenLayers", 2.0),
              Map.entry("rewardHiddenUnits", 32.0),
              Map.entry("rewardLearningRate", 1e-3),
              Map.entry("weightDecay", 0.3),
              Map.entry("inputNoise", 0.1)));

  private GraspHints() {}
}
