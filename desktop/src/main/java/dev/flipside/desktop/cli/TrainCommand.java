package dev.flipside.desktop.cli;

import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.reward.TermsConfig;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.tuning.Range;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunManifest;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learning without a window. */
@Command(
    name = "train",
    description = {
      "Learn without a window. The same command gives the same bits on the same machine.",
      "Ctrl-C ends a run with a checkpoint, and --resume goes on; so it does after a crash, from the"
          + " last checkpoint."
    },
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  private static final long DEFAULT_STEPS = 2_500_000;

  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "ENV", arity = "0..1", description = "Environment; see flipside list.")
  private String environment;

  @Option(
      names = "--reward",
      paramLabel = "NAME",
      description =
          "A hand-coded reward of the environment, by default its first; or feedback, to learn it"
              + " from a simulated rater's answers.")
  private String reward;

  @Option(
      names = "--rater",
      paramLabel = "NAME",
      description =
          "With --reward feedback, the simulated rater ([JUDGE/]FLAWS; reward:NAME for one who adds"
              + " up a hand-coded reward), or replay:FILE, which answers as a label file did where"
              + " the run asks the same.")
  private String rater;

  @Option(
      names = "--labels-from",
      paramLabel = "FILE|RUN",
      description =
          "Learn the reward from answers that are there, those of a run or of a label file with its"
              + " clips beside it, and ask nothing; any seed or settings.")
  private String labelsFrom;

  @Option(
      names = "--labels",
      paramLabel = "N",
      description = "With --reward feedback, how many queries are asked in the whole run.")
  private Integer labels;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Decides everything random in the run (default: 1).")
  private Long seed;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Control steps to train for, over all worlds (default: 2500000).")
  private Long steps;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the run's folder (default: made of reward and seed).")
  private String name;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description = "Go on with a run; --steps extends it, --threads may differ.")
  private String resume;

  @Option(
      names = "--ppo",
      paramLabel = "NAME=VALUE",
      description = "A hyper-parameter, for example gamma=0.98; a wrong name lists them all.")
  private Map<String, Double> ppo = new LinkedHashMap<>();

  @Option(
      names = "--feedback",
      paramLabel = "NAME=VALUE",
      description = "With --reward feedback, a setting of it; a wrong name lists them all.")
  private Map<String, Double> feedback = new LinkedHashMap<>();

  @Mixin private TermOptions terms;

  @Option(
      names = "--start-from",
      paramLabel = "START",
      description =
          "What the run starts with: a checkpoint; script:ID for a clone of 200 demonstrations by"
              + " that script; or demos:DIR for a clone of the tries that a person kept there (as"
              + " flipside clone makes).",
      defaultValue = "")
  private String startFrom;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      description =
          "Control steps between checkpoints (default: a sixth of the steps, from 20000 to 100000).")
  private Long checkpointEvery;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that step the worlds and learn; changes the speed and nothing else (default: all"
              + " cores, at most 4).")
  private Integer threads;

  @Override
  public Integer call() {
    inRange("--steps", steps, TrainingConfig.STEPS);
    inRange("--labels", labels, Range.of(1, 1_000_000));
    inRange("--threads", threads, Range.of(1, 1024));
    inRange("--checkpoint-every", checkpointEvery, TrainingConfig.STEPS);
    EnvironmentRegistry registry = places.environments();
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    if (resume != null) {
      resume(registry, new TrainingSession(out, err));
    } else if (environment == null) {
      throw new Refusal(
          "say which environment to train in, one of "
              + String.join(
                  ", ", registry.entries().stream().map(e -> e.provider().id()).toList()));
    } else {
      start(registry.provider(environment), new TrainingSession(out, err));
    }
    return 0;
  }

  private void start(EnvironmentProvider provider, TrainingSession session) {
    TrainingConfig config = config(provider);
    RunManifest manifest =
        Trainer.manifest(provider, config, commandLine(config))
            .madeWith("flipside", Version.text());
    String folder =
        name != null
            ? name
            : TrainingSession.freeName(
                places.runs().resolve(provider.id()), config.reward() + "-" + config.seed());
    RunDirectory run = RunDirectory.create(places.runs(), folder, manifest);
    session.start(provider, config, run);
  }

  private TrainingConfig config(EnvironmentProvider provider) {
    Scenario scenario = settings.of(provider);
    String maximised = maximised(scenario);
    if (labels != null) {
      feedback.put("labels", (double) labels);
    }
    TrainingConfig config =
        TrainingConfig.of(
                provider.id(),
                scenario.settings().values(),
                maximised,
                seed == null ? 1 : seed,
                steps == null ? DEFAULT_STEPS : steps)
            .withPpo(PpoConfig.DEFAULT.withHints(provider.hints().ppo()).withHints(ppo))
            .withTerms(TermsConfig.DEFAULT.withStates(provider.hints().states()))
            .withThreads(threadCount());
    if (learns(maximised)) {
      config = config.withFeedback(raterName(), provider, feedback);
    } else {
      if (rater != null || labels != null || !feedback.isEmpty()) {
        throw new Refusal("--rater, --labels and --feedback go with --reward feedback only");
      }
      scenario.reward(maximised);
    }
    config = config.withTerms(terms.over(config.terms()));
    if (checkpointEvery != null) {
      config = config.withCheckpointEvery(checkpointEvery);
    }
    if (!startFrom.isEmpty()) {
      StartPoint.require(scenario, startFrom);
      config = config.withStartFrom(startFrom);
    }
    return config;
  }

  private String maximised(Scenario scenario) {
    if (labelsFrom == null) {
      return reward == null ? scenario.rewards().get(0).id() : reward;
    }
    if (rater != null || labels != null || (reward != null && !learns(reward))) {
      throw new Refusal(
          "--labels-from learns from answers that are there: it goes without --rater, --labels and"
              + " a hand-coded --reward");
    }
    return RunRewards.FEEDBACK;
  }

  private static boolean learns(String reward) {
    return reward.equals(RunRewards.FEEDBACK);
  }

  private String raterName() {
    if (labelsFrom == null) {
      return rater == null ? "" : rater;
    }
    Path file = Path.of(labelsFrom);
    boolean isFile = Files.isRegularFile(file);
    return RunRewards.LABELS
        + (isFile ? file.toAbsolutePath() : places.library().find(labelsFrom).labels());
  }

  private void resume(EnvironmentRegistry registry, TrainingSession session) {
    if (Stream.of(reward, rater, labels, labelsFrom, seed, name).anyMatch(o -> o != null)
        || !settings.isEmpty()
        || !ppo.isEmpty()
        || !feedback.isEmpty()
        || !terms.isEmpty()
        || !startFrom.isEmpty()) {
      throw new Refusal(
          "with --resume only --steps, --checkpoint-every and --threads may be said: all else stays"
              + " as the run was started");
    }
    RunDirectory run = places.library().findOwn(resume);
    RunManifest manifest = run.manifest();
    if (environment != null && !environment.equals(manifest.environment())) {
      throw new Refusal(
          "the run "
              + run.path()
              + " is of environment "
              + manifest.environment()
              + ", not "
              + environment);
    }
    TrainingConfig config = Trainer.config(run).withThreads(threadCount());
    if (checkpointEvery != null) {
      config = config.withCheckpointEvery(checkpointEvery);
    }
    if (steps != null) {
      config = config.withTotalSteps(steps);
    }
    session.resume(registry.provider(manifest.environment()), config, run);
  }

  private int threadCount() {
    return threads == null ? Math.min(4, Runtime.getRuntime().availableProcessors()) : threads;
  }

  /** The command that makes this run again, with nothing left to defaults that may change. */
  private String commandLine(TrainingConfig config) {
    StringBuilder words = new StringBuilder("flipside train " + config.environment());
    words.append(
        labelsFrom == null ? " --reward " + config.reward() : " --labels-from " + labelsFrom);
    words.append(" --seed ").append(config.seed());
    words.append(" --steps ").append(config.totalSteps());
    if (rater != null) {
      words.append(" --rater ").append(rater);
    }
    words.append(settings.words());
    ppo.forEach((key, value) -> words.append(" --ppo ").append(key + "=" + value));
    feedback.forEach((key, value) -> words.append(" --feedback ").append(key + "=" + value));
    words.append(terms.words());
    if (!startFrom.isEmpty()) {
      words.append(" --start-from ").append(startFrom);
    }
    return words.toString();
  }

  private static void inRange(String option, Number value, Range range) {
    if (value != null) {
      range.check(option, value.doubleValue());
    }
  }
}
