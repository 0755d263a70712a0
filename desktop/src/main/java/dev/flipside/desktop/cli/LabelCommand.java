package dev.flipside.desktop.cli;

import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentRegistry;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunManifest;
import dev.flipside.desktop.window.LabelStart;
import dev.flipside.desktop.window.Opening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A person answers queries while the agent learns from the answers. */
@Command(
    name = "label",
    description = {
      "Say which of two clips is better while the agent learns from what you say.",
      "With an environment a new run begins, or with --resume your newest one goes on; with a run"
          + " that run goes on, labels, nets and all."
    },
    mixinStandardHelpOptions = true)
final class LabelCommand implements Callable<Integer> {
  /** What stands in a run's configuration before the person's name. */
  private static final String PERSON = "person:";

  /** A person wants to see the agent learn early, and pairs now and then come back mirrored. */
  private static final Map<String, Double> FOR_PEOPLE =
      Map.of("labels", 400.0, "initialShare", 0.1, "repeatShare", 0.06, "roundLabels", 10.0);

  @Mixin private Places places;
  @Mixin private WindowLook look;

  @Parameters(
      paramLabel = "ENV|RUN",
      description = "An environment, or the folder or name of a run to go on with.")
  private String subject;

  @Option(
      names = "--rater",
      paramLabel = "NAME",
      description = "Your name, as it will stand with each label (default: your user name).")
  private String person;

  @Option(names = "--resume", description = "Go on with your newest run of this environment.")
  private boolean resume;

  @Option(
      names = "--labels",
      paramLabel = "N",
      description = "Queries in the whole run (default: 400, or what suits the environment).")
  private Integer labels;

  @Option(
      names = "--best-of-four",
      paramLabel = "SHARE",
      description = "Share of queries that show four clips, 0 to 1 (default: 0).")
  private Double bestOfFour;

  @Option(names = "--steps", paramLabel = "N", description = "Control steps to train for.")
  private Long steps;

  @Option(names = "--seed", paramLabel = "S", description = "Decides everything random.")
  private Long seed;

  @Option(names = "--name", paramLabel = "NAME", description = "Name of the new run's folder.")
  private String name;

  @Option(
      names = "--setting",
      paramLabel = "NAME=VALUE",
      description = "A setting of the environment; see flipside list. May be given again.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--feedback",
      paramLabel = "NAME=VALUE",
      description = "A setting of learning from feedback; a wrong name lists them all.")
  private Map<String, Double> feedback = new LinkedHashMap<>();

  @Option(
      names = "--assist",
      paramLabel = "NAME",
      description =
          "What helps to judge: second-camera, slow-motion, contact-marks. Kept with each label.")
  private List<String> assists = new ArrayList<>();

  @Override
  public Integer call() {
    EnvironmentRegistry registry = places.environments();
    LabelStart start =
        isEnvironment(registry)
            ? resume ? newest(registry) : begin(registry.provider(subject))
            : goOn(registry, RunDirectory.find(places.runs(), subject));
    look.mustOpen(registry, places.runs(), new Opening.Label(start));
    return 0;
  }

  private boolean isEnvironment(EnvironmentRegistry registry) {
    return registry.entries().stream().anyMatch(e -> e.provider().id().equals(subject));
  }

  private String person() {
    String chosen = person != null ? person : System.getProperty("user.name", "");
    if (chosen.isBlank()) {
      throw new BadInput("say who you are with --rater NAME: it stands with each label");
    }
    return chosen;
  }

  private LabelStart begin(EnvironmentProvider provider) {
    Map<String, Double> chosen = new LinkedHashMap<>(FOR_PEOPLE);
    chosen.putAll(feedback);
    if (labels != null) {
      BadInput.atLeast("--labels", labels, 1);
      chosen.put("labels", (double) labels);
    }
    if (bestOfFour != null) {
      chosen.put("bestOfFourShare", bestOfFour);
    }
    RunRewards.feedback(provider, chosen);
    long control = steps == null ? 2_500_000 : steps;
    BadInput.atLeast("--steps", control, 1);
    TrainingConfig config =
        TrainingConfig.of(
                provider.id(),
                Settings.of(provider.settings(), settings).values(),
                RunRewards.FEEDBACK,
                seed == null ? 1 : seed,
                control)
            .withPpo(PpoConfig.DEFAULT.withHints(provider.hints().ppo()))
            .withCheckpointEvery(50_000)
            .withFeedback(PERSON + person(), chosen);
    RunManifest manifest =
        Trainer.manifest(provider, config, "flipside label " + provider.id() + " (a person)");
    String folder = name != null ? name : freeName(places.runs().resolve(provider.id()));
    RunDirectory run = RunDirectory.create(places.runs(), folder, manifest);
    return new LabelStart(provider, config, run, person(), assists);
  }

  private static String freeName(Path folder) {
    String free = "labelled";
    for (int i = 2; Files.exists(folder.resolve(free)); i++) {
      free = "labelled-" + i;
    }
    return free;
  }

  private LabelStart newest(EnvironmentRegistry registry) {
    Optional<RunDirectory> mine =
        RunDirectory.list(places.runs()).stream()
            .filter(r -> r.manifest().environment().equals(subject))
            .filter(r -> Trainer.config(r).rater().equals(PERSON + person()))
            .findFirst();
    return goOn(
        registry,
        mine.orElseThrow(
            () ->
                new BadInput(
                    person()
                        + " has labelled no run of "
                        + subject
                        + " in "
                        + places.runs()
                        + "; leave --resume out to begin one")));
  }

  private LabelStart goOn(EnvironmentRegistry registry, RunDirectory run) {
    if (name != null
        || seed != null
        || labels != null
        || bestOfFour != null
        || !settings.isEmpty()
        || !feedback.isEmpty()) {
      throw new BadInput(
          "a run that goes on stays as it was started: only --rater, --steps and --assist may be"
              + " said");
    }
    TrainingConfig config = Trainer.config(run);
    if (!config.rater().startsWith(PERSON)) {
      throw new BadInput(
          "the run "
              + run.path()
              + (config.rater().isEmpty() && !config.reward().equals(RunRewards.FEEDBACK)
                  ? " learns from the hand-coded reward " + config.reward()
                  : " is judged by a simulated rater")
              + "; begin one of your own with flipside label "
              + config.environment());
    }
    String who = person != null ? person() : config.rater().substring(PERSON.length());
    TrainingConfig longer = steps == null ? config : config.withTotalSteps(steps);
    return new LabelStart(registry.provider(config.environment()), longer, run, who, assists);
  }
}
