package dev.flipside.desktop.cli;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentRegistry;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
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
 * @param provider its environment
 * @param settings its environment's settings
 * @param checkpoint the file that was read
 * @param policy what was learned
 */
record TrainedRun(
    RunDirectory directory,
    RunManifest manifest,
    EnvironmentProvider provider,
    Settings settings,
    Path checkpoint,
    PolicySnapshot policy) {

  /**
   * Reads the newest checkpoint of a run.
   *
   * @param text the run's folder, ENVIRONMENT/NAME, or a name that only one run has
   * @throws IllegalArgumentException with one sentence if there is none, or it does not fit
   */
  static TrainedRun find(EnvironmentRegistry registry, RunLibrary runs, String text) {
    RunDirectory directory = runs.find(text);
    Path file =
        Checkpoints.of(directory)
            .newest()
            .orElseThrow(
                () ->
                    new BadInput(
                        "the run "
                            + directory.id()
                            + " has learned nothing yet: it has no"
                            + " checkpoint"));
    return read(registry, directory, file);
  }

  private static TrainedRun read(EnvironmentRegistry registry, RunDirectory directory, Path file) {
    RunManifest manifest = directory.manifest();
    EnvironmentProvider provider = registry.provider(manifest.environment());
    Settings settings = Settings.of(provider.settings(), manifest.settings());
    Checkpoint checkpoint = Checkpoint.read(file);
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      checkpoint.require(environment.spec());
    } catch (IllegalArgumentException e) {
      throw new BadInput("cannot use " + file + ": " + e.getMessage(), e);
    }
    return new TrainedRun(
        directory, manifest, provider, settings, file, PolicySnapshot.of(checkpoint));
  }

  /** The hand-coded reward that it was trained on; empty if that was feedback. */
  Optional<HandCodedReward> reward() {
    return provider.rewards(settings).stream()
        .filter(reward -> reward.id().equals(manifest.reward()))
        .findFirst();
  }
}
