package dev.flipside.agents.feedback;

import dev.flipside.agents.training.RewardLearner;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Nobody;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a run maximises, by its configuration: a reward written by hand, or one learned from the
 * answers of a rater. Hand this to {@link Trainer#start} and {@link Trainer#resume}.
 */
public final class RunRewards {
  /** Name of the reward that is learned from answers. */
  public static final String FEEDBACK = "feedback";

  private static final String REPLAY = "replay:";

  /** Stands in a run's configuration before the label file that it learns from. */
  public static final String LABELS = "labels:";

  /** Stands in a run's configuration before the name of the person who answers. */
  public static final String PERSON = "person:";

  private RunRewards() {}

  /**
   * The reward learner of a run that no person takes part in now: its rater is simulated ({@link
   * SimulatedRater#named}) or a label file ({@code replay:FILE}); or nobody is asked, and it learns
   * from labels of another run ({@code labels:FILE}) or from those that a person gave it before.
   *
   * @throws Refusal with one sentence if the configuration cannot be followed
   */
  public static RewardLearner unattended(
      Scenario scenario, TrainingConfig config, RunDirectory run) {
    if (!config.reward().equals(FEEDBACK)) {
      return Trainer.handCoded(scenario, config, run);
    }
    return learned(rater(scenario, config, run), scenario, config, run);
  }

  /** Makes the reward learner of a run in which {@code rater} answers, such as a person. */
  public static Trainer.RewardLearners answeredBy(Rater rater) {
    return (scenario, config, run) -> learned(rater, scenario, config, run);
  }

  private static RewardLearner learned(
      Rater rater, Scenario scenario, TrainingConfig config, RunDirectory run) {
    return new FeedbackLearner(
        scenario, config.feedback(), rater, run, config.seed(), config.totalSteps());
  }

  private static Rater rater(Scenario scenario, TrainingConfig config, RunDirectory run) {
    if (config.rater().startsWith(LABELS)) {
      BorrowedLabels.take(Path.of(config.rater().substring(LABELS.length())), run, scenario.spec());
      return new Nobody();
    }
    if (config.rater().startsWith(PERSON)) {
      return new Nobody();
    }
    if (config.rater().startsWith(REPLAY)) {
      Path file = Path.of(config.rater().substring(REPLAY.length()));
      try {
        return new ReplayRater(file);
      } catch (IOException e) {
        throw new Refusal("cannot replay labels: " + e.getMessage(), e);
      }
    }
    return simulated(scenario, config);
  }

  /**
   * The simulated rater that the configuration names, or an ordinary one if it names none.
   *
   * @throws Refusal with one sentence if there is no such rater
   */
  public static Rater simulated(Scenario scenario, TrainingConfig config) {
    String name = config.rater().isEmpty() ? "person" : config.rater();
    return SimulatedRater.named(name, scenario, config.seed());
  }
}
