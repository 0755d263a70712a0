package dev.flipside.agents.training;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.imitation.BehaviourCloning;
import dev.flipside.agents.imitation.ScriptedShow;
import dev.flipside.agents.imitation.SloppyShow;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Scenario;
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

  /** Before the id of a scripted policy with the noise on its actions, {@link SloppyShow#parse}. */
  public static final String SLOPPY = "sloppy:";

  private static final String FILE = "start.checkpoint";

  private StartPoint() {}

  /**
   * Says what is wrong with a start before a run is made for it.
   *
   * @param startFrom a file, or {@link #SCRIPT} and the id of a scripted policy, or {@link
   *     #SLOPPY}, such an id, {@code =} and a deviation
   * @throws Refusal with one sentence if the environment has no such script, or the file is no
   *     checkpoint of this environment
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
    Checkpoint.read(Path.of(startFrom)).require(scenario.spec());
  }

  /** The checkpoint that a run with this configuration starts from; it must name one. */
  public static Checkpoint checkpoint(Scenario scenario, TrainingConfig config, RunDirectory run) {
    if (!config.startFrom().startsWith(SCRIPT) && !config.startFrom().startsWith(SLOPPY)) {
      return Checkpoint.read(Path.of(config.startFrom()));
    }
    Path file = run.path().resolve(FILE);
    if (!Files.exists(file)) {
      clone(scenario, config).write(file);
    }
    return Checkpoint.read(file);
  }

  private static Checkpoint clone(Scenario scenario, TrainingConfig config) {
    if (config.startFrom().startsWith(SLOPPY)) {
      SloppyShow shaky = sloppy(config.startFrom());
      return new BehaviourCloning(scenario.spec(), config.ppo(), SloppyShow.UPDATES, config.seed())
          .clone(shaky.play(scenario, config.seed()))
          .checkpoint();
    }
    ScriptedShow show = ScriptedShow.of(config.startFrom().substring(SCRIPT.length()));
    return BehaviourCloning.of(scenario.spec(), config.ppo(), config.seed())
        .clone(show.play(scenario, config.seed()))
        .checkpoint();
  }

  private static SloppyShow sloppy(String startFrom) {
    return SloppyShow.parse(startFrom.substring(SLOPPY.length()));
  }
}
