package dev.flipside.desktop.runs;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.core.run.RunManifest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run with something learned, checked against the environment that it belongs to.
 *
 * @param directory its folder
 * @param manifest what it is
 * @param scenario its world
 * @param checkpoint the file that was read
 * @param policy what was learned
 */
public record TrainedRun(
    RunDirectory directory,
    RunManifest manifest,
    Scenario scenario,
    Path checkpoint,
    PolicySnapshot policy) {

  /**
   * Reads the newest checkpoint of a run.
   *
   * @param text the run's folder, ENVIRONMENT/NAME, or a name that only one run has
   * @throws Refusal with one sentence if there is none, or it does not fit
   */
  public static TrainedRun find(EnvironmentRegistry registry, RunLibrary runs, String text) {
    RunDirectory directory = runs.find(text);
    Path file =
        Checkpoints.of(directory)
            .newest()
            .orElseThrow(
                () ->
                    new Refusal(
                        "the run "
                            + directory.id()
                            + " has learned nothing yet: it has no"
                            + " checkpoint"));
    return read(registry, directory, file);
  }

  private static TrainedRun read(EnvironmentRegistry registry, RunDirectory directory, Path file) {
    RunManifest manifest = directory.manifest();
    Scenario scenario = Scenario.of(registry.provider(manifest.environment()), manifest.settings());
    Checkpoint checkpoint = Checkpoint.read(file);
    try {
      checkpoint.require(scenario.spec());
    } catch (Refusal e) {
      throw new Refusal("cannot use " + file + ": " + e.getMessage(), e);
    }
    return new TrainedRun(directory, manifest, scenario, file, PolicySnapshot.of(checkpoint));
  }

  /**
   * Writes into the manifest of {@code run} how far it is to go now; whoever calls this has the
   * right to write the run.
   *
   * @throws java.io.UncheckedIOException with one sentence if the disk refuses
   */
  public static void remember(RunDirectory run, TrainingConfig config) {
    RunManifest old = run.manifest();
    run.write(
        old.withTraining(
            old.command().replaceAll("--steps \\d+", "--steps " + config.totalSteps()),
            config.toJson()));
  }

  /** Of its environment. */
  public EnvironmentProvider provider() {
    return scenario.provider();
  }

  /** The hand-coded reward that it was trained on; empty if that was feedback. */
  public Optional<HandCodedReward> reward() {
    return scenario.rewardIfAny(manifest.reward());
  }
}
