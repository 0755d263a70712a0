package dev.flipside.desktop.cli;

import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.imitation.BehaviourCloning;
import dev.flipside.agents.imitation.Demonstrations;
import dev.flipside.agents.imitation.ScriptedShow;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.tuning.Range;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.episode.Episode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a start policy from demonstrations. */
@Command(
    name = "clone",
    description =
        "Learn to do what was shown: a checkpoint from demonstrations, for train --start-from and as"
            + " the reference of a KL penalty.",
    mixinStandardHelpOptions = true)
final class CloneCommand implements Runnable {
  private static final int EVALUATED = 20;

  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "ENV", description = "Id of the environment.")
  private String environment;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The checkpoint to write.")
  private Path out;

  @Option(
      names = "--updates",
      paramLabel = "N",
      description = "Gradient steps (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + BehaviourCloning.UPDATES)
  private int updates;

  @Option(
      names = "--log-std",
      paramLabel = "X",
      description =
          "Least logarithm of the clone's deviation, so that it goes on exploring (default:"
              + " ${DEFAULT-VALUE}).",
      defaultValue = "" + BehaviourCloning.LEAST_LOG_STD)
  private double logStd;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Decides all that is random (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  /** Where demonstrations come from. */
  static final class Source {
    @Option(
        names = "--demos",
        paramLabel = "DIR",
        description =
            "Folder of tries that a person played and kept, such as runs/ENV/tries: flipside play,"
                + " key K.")
    private Path demos;

    @ArgGroup(exclusive = false)
    private Script script;
  }

  /** Demonstrations by a policy that was written by hand. */
  static final class Script {
    @Option(
        names = "--script",
        paramLabel = "ID",
        required = true,
        description = "A scripted policy of the environment shows it.")
    private String id;

    @Option(
        names = "--episodes",
        paramLabel = "N",
        description = "How often it shows it (default: ${DEFAULT-VALUE}).",
        defaultValue = "" + ScriptedShow.EPISODES)
    private int episodes;

    @Option(
        names = "--noise",
        paramLabel = "X",
        description =
            "Disturbance of its actions, in units of -1 to 1, so that the clone learns to come back"
                + " from slips; it grows from none in the first demonstration to this in the last"
                + " (default: ${DEFAULT-VALUE}).",
        defaultValue = "" + ScriptedShow.NOISE)
    private double noise;
  }

  @Override
  public void run() {
    Range.of(1, 1_000_000).check("--updates", updates);
    EnvironmentProvider provider = places.environments().provider(environment);
    Scenario scenario = settings.of(provider);
    EnvironmentSpec spec = scenario.spec();
    List<Episode> shown =
        source.demos != null ? Demonstrations.read(source.demos, spec) : played(scenario);
    PpoConfig ppo = PpoConfig.DEFAULT.withHints(provider.hints().ppo());
    BehaviourCloning.Clone clone =
        new BehaviourCloning(spec, ppo, updates, logStd, seed).clone(shown);
    clone.checkpoint().write(out);
    PrintWriter text = command.commandLine().getOut();
    text.printf(
        Locale.ROOT,
        "%s: cloned %d demonstrations of %,d control steps; error %.3f of an action's -1 to 1%n",
        out,
        shown.size(),
        clone.transitions(),
        clone.error());
    PolicySnapshot policy = PolicySnapshot.of(clone.checkpoint());
    Evaluator evaluator = new Evaluator(scenario);
    print(evaluator.evaluate(policy.greedy(), "greedy", EVALUATED, 0), text);
    print(evaluator.evaluate(policy.sampling(), "sampled", EVALUATED, 0), text);
    text.flush();
  }

  /** What the clone can do by itself, so that nobody credits later learning with it. */
  private static void print(Evaluation evaluation, PrintWriter text) {
    text.printf(
        Locale.ROOT,
        "  by itself, %d episodes, %s actions:%n",
        evaluation.episodes(),
        evaluation.actions());
    for (Evaluation.Figure figure : evaluation.figures()) {
      text.printf(Locale.ROOT, "  %-28s %10.3f %s%n", figure.name(), figure.value(), figure.unit());
    }
  }

  private List<Episode> played(Scenario scenario) {
    Range.of(1, 1_000_000).check("--episodes", source.script.episodes);
    Script script = source.script;
    return new ScriptedShow(script.id, script.episodes, script.noise).play(scenario, seed);
  }
}
