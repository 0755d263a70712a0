package dev.flipside.agents.training;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.imitation.BehaviourCloning;
import dev.flipside.agents.imitation.ScriptedShow;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a run starts from: a checkpoint file, or the clone of a script's demonstrations, which is
 * made in the run's folder when it is first asked for, and by the run's seed.
 */
public final class StartPoint {
  /** Before the id of a scripted policy. */
  public static final String SCRIPT = "script:";

  private static final String FILE = "start.checkpoint";

  private StartPoint() {}

  /**
   * Says what is wrong with a start before a run is made for it.
   *
   * @param startFrom a file, or {@link #SCRIPT} and the id of a scripted policy
   * @throws IllegalArgumentException with one sentence if the environment has no such script, or
   *     the file is no checkpoint of this environment
   */
  public static void require(EnvironmentProvider provider, Settings settings, String startFrom) {
    if (startFrom.startsWith(SCRIPT)) {
      show(startFrom).policy(provider, settings);
      return;
    }
    try (Environment world = provider.create(Start.TRAINING, settings)) {
      Checkpoint.read(Path.of(startFrom)).require(world.spec());
    }
  }

  /** The checkpoint that a run with this configuration starts from; it must name one. */
  public static Checkpoint checkpoint(
      EnvironmentProvider provider, TrainingConfig config, RunDirectory run) {
    if (!config.startFrom().startsWith(SCRIPT)) {
      return Checkpoint.read(Path.of(config.startFrom()));
    }
    Path file = run.path().resolve(FILE);
    if (!Files.exists(file)) {
      clone(provider, config).write(file);
    }
    return Checkpoint.read(file);
  }

  private static Checkpoint clone(EnvironmentProvider provider, TrainingConfig config) {
    Settings settings = Settings.of(provider.settings(), config.settings());
    try (Environment world = provider.create(Start.STANDARD, settings)) {
      return BehaviourCloning.of(world.spec(), config.ppo(), config.seed())
          .clone(show(config.startFrom()).play(provider, settings, config.seed()))
          .checkpoint();
    }
  }

  private static ScriptedShow show(String startFrom) {
    return ScriptedShow.of(startFrom.substring(SCRIPT.length()));
  }
}
