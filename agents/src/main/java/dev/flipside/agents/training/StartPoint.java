package dev.flipside.agents.training;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.imitation.BehaviourCloning;
import dev.flipside.agents.imitation.Demonstrations;
import dev.flipside.agents.imitation.ScriptedShow;
import dev.flipside.agents.imitation.SloppyShow;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run starts from: a checkpoint file, or the clone of demonstrations of a script or of a
 * person, which is made in the run's folder when it is first asked for, and by the run's seed: what
 * becomes of the demonstrations afterwards changes nothing.
 */
public final class StartPoint {
  /** Before the id of a scripted policy. */
  public static final String SCRIPT = "script:";

  /** Before the id of a scripted policy with the noise on its actions, {@link SloppyShow#parse}. */
  public static final String SLOPPY = "sloppy:";

  /** Before a folder of tries that a person played, {@link Demonstrations}. */
  public static final String DEMOS = "demos:";

  private static final String FILE = "start.checkpoint";

  private StartPoint() {}

  /**
   * Says what is wrong with a start before a run is made for it.
   *
   * @param startFrom a file, or {@link #SCRIPT} and the id of a scripted policy, or {@link
   *     #SLOPPY}, such an id, {@code =} and a deviation, or {@link #DEMOS} and a folder
   * @throws Refusal with one sentence if the environment has no such script, or the file is no
   *     checkpoint of this environment, or the folder holds no demonstration of it
   */
  public static void require(Scenario scenario, String startFrom) {
    if (startFrom.startsWith(SCRIPT)) {
      scenario.script(startFrom.substring(SCRIPT.length()));
      return;
    }
    if (startFrom.startsWith(SLOPPY)) {
      scenario.script(sloppy(startFrom).script());
      return;
    }
    if (startFrom.startsWith(DEMOS)) {
      Demonstrations.read(folder(startFrom), scenario.spec());
      return;
    }
    Checkpoint.read(Path.of(startFrom)).require(scenario.spec());
  }

  /** The checkpoint that a run with this configuration starts from; it must name one. */
  public static Checkpoint checkpoint(Scenario scenario, TrainingConfig config, RunDirectory run) {
    if (Stream.of(SCRIPT, SLOPPY, DEMOS).noneMatch(config.startFrom()::startsWith)) {
      return Checkpoint.read(Path.of(config.startFrom()));
    }
    Path file = file(run);
    if (!Files.exists(file)) {
      clone(scenario, config).write(file);
    }
    return Checkpoint.read(file);
  }

  /** Where the copy of demonstrations is kept that a run starts from. */
  public static Path file(RunDirectory run) {
    return run.path().resolve(FILE);
  }

  /**
   * Copies the demonstrations that {@code config} names, which takes a while; whoever puts the copy
   * into {@link #file} of a new run spares the run that time.
   */
  public static Checkpoint clone(Scenario scenario, TrainingConfig config) {
    if (config.startFrom().startsWith(SLOPPY)) {
      SloppyShow shaky = sloppy(config.startFrom());
      return new BehaviourCloning(scenario.spec(), config.ppo(), SloppyShow.UPDATES, config.seed())
          .clone(shaky.play(scenario, config.seed()))
          .checkpoint();
    }
    EnvironmentSpec spec = scenario.spec();
    List<Episode> shown =
        config.startFrom().startsWith(DEMOS)
            ? Demonstrations.read(folder(config.startFrom()), spec)
            : ScriptedShow.of(config.startFrom().substring(SCRIPT.length()))
                .play(scenario, config.seed());
    return BehaviourCloning.of(spec, config.ppo(), config.seed()).clone(shown).checkpoint();
  }

  private static Path folder(String startFrom) {
    return Path.of(startFrom.substring(DEMOS.length()));
  }

  private static SloppyShow sloppy(String startFrom) {
    return SloppyShow.parse(startFrom.substring(SLOPPY.length()));
  }
}
