package dev.flipside.agents.feedback;

import dev.flipside.agents.exploration.CuriousLearner;
import dev.flipside.agents.exploration.RandomNetworkDistillation;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.training.RewardLearner;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a run maximises, by its configuration: a reward written by hand, or one learned from the
 * answers of a rater. Hand this to {@link Trainer#start} and {@link Trainer#resume}.
 */
public final class RunRewards {
  /** Name of the reward that is learned from answers. */
  public static final String FEEDBACK = "feedback";

  private static final String REPLAY = "replay:";

  private RunRewards() {}

  /**
   * The reward learner of a run that no person takes part in: its rater is simulated ({@link
   * SimulatedRater#named}) or a label file ({@code replay:FILE}).
   *
   * @throws IllegalArgumentException with one sentence if the configuration cannot be followed
   */
  public static RewardLearner unattended(
      Scenario scenario, TrainingConfig config, RunDirectory run) {
    if (!config.reward().equals(FEEDBACK)) {
      return Trainer.handCoded(scenario, config, run);
    }
    return learned(rater(scenario, config), scenario, config, run);
  }

  /** Makes the reward learner of a run in which {@code rater} answers, such as a person. */
  public static Trainer.RewardLearners answeredBy(Rater rater) {
    return (scenario, config, run) -> learned(rater, scenario, config, run);
  }

  /**
   * The settings of learning from feedback of a run: the defaults, what the environment's hints
   * change, what the run's configuration changes.
   */
  public static FeedbackConfig feedback(EnvironmentProvider provider, Map<String, Double> chosen) {
    Map<String, Double> values = new HashMap<>(provider.hints().feedback());
    values.putAll(chosen);
    return FeedbackConfig.DEFAULT.with(values);
  }

  private static RewardLearner learned(
      Rater rater, Scenario scenario, TrainingConfig config, RunDirectory run) {
    FeedbackConfig feedback = feedback(scenario.provider(), config.feedback());
    FeedbackLearner learner =
        new FeedbackLearner(scenario, feedback, rater, run, config.seed(), config.totalSteps());
    RewardLearner curious = curious(learner, feedback, config);
    if (config.startFrom().isEmpty()) {
      if (feedback.klCoef() == 0 && feedback.klTarget() == 0) {
        return curious;
      }
      throw new IllegalArgumentException(
          "klCoef and klTarget need a reference policy: a checkpoint or a script to start from");
    }
    PolicySnapshot reference = PolicySnapshot.of(StartPoint.checkpoint(scenario, config, run));
    return new LeashedLearner(curious, reference, feedback.klCoef(), feedback.klTarget());
  }

  private static RewardLearner curious(
      FeedbackLearner learner, FeedbackConfig feedback, TrainingConfig config) {
    if (feedback.noveltyWeight() == 0) {
      return learner;
    }
    return new CuriousLearner(
        learner,
        new RandomNetworkDistillation(learner.observationSize(), config.seed()),
        feedback.noveltyWeight(),
        Math.round(feedback.noveltyFade() * config.totalSteps()));
  }

  private static Rater rater(Scenario scenario, TrainingConfig config) {
    if (config.rater().startsWith(REPLAY)) {
      Path file = Path.of(config.rater().substring(REPLAY.length()));
      try {
        return new ReplayRater(file);
      } catch (IOException e) {
        throw new IllegalArgumentException("cannot replay labels: " + e.getMessage(), e);
      }
    }
    return simulated(scenario, config);
  }

  /**
   * The simulated rater that the configuration names, or an ordinary one if it names none.
   *
   * @throws IllegalArgumentException with one sentence if there is no such rater
   */
  public static Rater simulated(Scenario scenario, TrainingConfig config) {
    String name = config.rater().isEmpty() ? "person" : config.rater();
    return SimulatedRater.named(name, scenario, config.seed());
  }
}
