package dev.flipside.agents.feedback;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Small runs in which the slider is learned from answers, of one seed.
 *
 * @param folder of all runs
 * @param learner settings of learning from feedback
 * @param steps in the whole run
 */
record SliderRuns(Path folder, Map<String, Double> learner, long steps) {
  static final Slider SLIDER = new Slider();

  private static final Map<String, Double> POLICY =
      Map.of(
          "environments", 4.0,
          "rolloutSteps", 40.0,
          "minibatchSize", 40.0,
          "hiddenUnits", 16.0,
          "policyLearningRate", 3e-3);

  /** Settings that all of them share, and others. */
  static Map<String, Double> learner(Map<String, Double> more) {
    Map<String, Double> learner =
        new HashMap<>(
            Map.of(
                "labels", 60.0,
                "clipSteps", 8.0,
                "roundLabels", 5.0,
                "initialUpdates", 60.0,
                "roundUpdates", 20.0,
                "rewardHiddenUnits", 16.0,
                "recentClips", 60.0));
    learner.putAll(more);
    return learner;
  }

  /** The configuration with some settings replaced. */
  TrainingConfig config(String rater, Map<String, Double> more) {
    Map<String, Double> feedback = new HashMap<>(learner);
    feedback.putAll(more);
    return TrainingConfig.of("slider", Map.of(), RunRewards.FEEDBACK, 3, steps)
        .withPpo(PpoConfig.DEFAULT.withHints(POLICY))
        .withFeedback(rater, SLIDER, feedback)
        .withCheckpointEvery(1_600);
  }

  /** A run that has not begun. */
  RunDirectory create(String name, TrainingConfig config) {
    return RunDirectory.create(folder, name, Trainer.manifest(SLIDER, config, "test"));
  }

  /** Trains a new run to its end; nobody looks. */
  RunDirectory whole(String name, TrainingConfig config) {
    RunDirectory run = create(name, config);
    train(run, config, TrainingListener.NONE);
    return run;
  }

  /** Trains a new run and stops it after so many steps. */
  RunDirectory stopped(String name, TrainingConfig config, long after) {
    RunDirectory run = create(name, config);
    try (Trainer trainer = Trainer.start(SLIDER, config, run, RunRewards::unattended)) {
      trainer.run(
          progress -> {
            if (progress.steps() >= after) {
              trainer.stop();
            }
          });
    }
    return run;
  }

  /** Begins a run, or goes on with it, to its end; nobody is asked. */
  static void train(RunDirectory run, TrainingConfig config, TrainingListener listener) {
    try (Trainer trainer = Trainer.resume(SLIDER, run, config, RunRewards::unattended)) {
      trainer.run(listener);
    }
  }

  /** How far right the policy ends, in 20 episodes. */
  static double right(Trainer trainer) {
    return new Evaluator(Scenario.byDefault(SLIDER))
        .evaluate(trainer.snapshot().greedy(), "greedy", 20, 1)
        .figure("right")
        .value();
  }

  /** The newest checkpoint, byte for byte. */
  static byte[] newest(RunDirectory run) throws IOException {
    return Files.readAllBytes(Checkpoints.of(run).newest().orElseThrow());
  }
}
