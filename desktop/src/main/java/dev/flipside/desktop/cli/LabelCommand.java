package dev.flipside.desktop.cli;

import dev.flipside.agents.experiment.RaterStudy;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.tuning.Range;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.experiments.Experiments;
import dev.flipside.desktop.preferences.PreferencesFile;
import dev.flipside.desktop.raters.RaterScores;
import dev.flipside.desktop.raters.RaterSitting;
import dev.flipside.desktop.raters.RaterStudies;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.window.screen.Destination;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private SettingOptions settings;
  @Mixin private WindowLook look;

  @Parameters(
      paramLabel = "ENV|RUN",
      arity = "0..1",
      description = "An environment, or the folder or name of a run to go on with.")
  private String subject;

  @Option(
      names = "--rater",
      paramLabel = "NAME",
      description =
          "Your name, as it will stand with each label (default: that of the settings, or your user"
              + " name).")
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
      description =
          "Share of queries that show four clips, 0 to 1 (default: what suits the environment).")
  private Double bestOfFour;

  @Option(
      names = "--button",
      description =
          "No clips to compare: press the reward button about the last second of what the agent"
              + " does, and nothing else.")
  private boolean button;

  @Option(names = "--steps", paramLabel = "N", description = "Control steps to train for.")
  private Long steps;

  @Option(names = "--seed", paramLabel = "S", description = "Decides everything random.")
  private Long seed;

  @Option(
      names = "--start-from",
      paramLabel = "START",
      description =
          "What the run starts with: a checkpoint; script:ID for a clone of 200 demonstrations by"
              + " that script; demos:DIR for a clone of the tries that you kept there while playing;"
              + " or nothing (default: what the environment recommends).")
  private String startFrom;

  @Option(names = "--name", paramLabel = "NAME", description = "Name of the new run's folder.")
  private String name;

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

  @Option(
      names = "--study",
      paramLabel = "NAME|FILE",
      description =
          "Instead: a study of those who judge, what-help-is-worth or your own file. Pairs of which the truth is known, with help and"
              + " viewing time drawn by lot, how sure and how tired you are; scored at the end.")
  private String study;

  @Override
  public Integer call() throws IOException {
    EnvironmentRegistry registry = places.environments();
    if (study != null) {
      judge(registry);
      return 0;
    }
    if (subject == null) {
      throw new Refusal("say what to label: an environment, a run, or --study FILE");
    }
    LabelStart start =
        isEnvironment(registry)
            ? resume ? newest(registry) : begin(registry.provider(subject))
            : goOn(registry, places.library().findOwn(subject));
    look.mustOpen(registry, places.runs(), new Destination.Label(start));
    return 0;
  }

  private void judge(EnvironmentRegistry registry) throws IOException {
    if (subject != null) {
      throw new Refusal("--study FILE says what is judged; leave " + subject + " out");
    }
    RaterStudy asked = RaterStudies.find(study);
    Path folder = Experiments.folder(places.runs(), asked.name());
    String name = person != null ? person : PreferencesFile.ofUser().read().person();
    RaterSitting sitting = RaterSitting.in(folder, asked, registry.provider(asked.world()), name);
    look.mustOpen(registry, places.runs(), new Destination.RateStudy(sitting));
    PrintWriter out = command.commandLine().getOut();
    new RaterScores(sitting.book().of(name))
        .rows()
        .forEach(row -> out.println(String.join(" | ", row)));
    RaterScores.report(sitting).ifPresent(file -> out.println("Report: " + file));
    if (sitting.left() > 0) {
      out.println(sitting.left() + " questions are left; the same command goes on");
    }
    out.flush();
  }

  private boolean isEnvironment(EnvironmentRegistry registry) {
    return registry.entries().stream().anyMatch(e -> e.provider().id().equals(subject));
  }

  private LabelRuns runs() {
    return new LabelRuns(
        places.runs(), person != null ? person : PreferencesFile.ofUser().read().person());
  }

  private LabelStart begin(EnvironmentProvider provider) {
    Map<String, Double> chosen = new LinkedHashMap<>(feedback);
    if (labels != null) {
      Range.of(1, 1_000_000).check("--labels", labels);
      chosen.put("labels", (double) labels);
    }
    if (bestOfFour != null) {
      chosen.put("bestOfFourShare", bestOfFour);
    }
    if (button) {
      chosen.put("buttonAlone", 1.0);
    }
    Scenario scenario = settings.of(provider);
    TrainingConfig config = runs().configured(scenario, seed == null ? 1 : seed, chosen);
    if (startFrom != null) {
      boolean nothing = startFrom.equals(LabelRuns.NOTHING);
      if (!nothing) {
        // What is wrong with it is said now, and not by a learner behind a window.
        StartPoint.require(scenario, startFrom);
      }
      config = config.withStartFrom(nothing ? "" : startFrom);
    }
    return runs().begin(provider, longer(config), name == null ? "" : name, assists);
  }

  private TrainingConfig longer(TrainingConfig config) {
    if (steps == null) {
      return config;
    }
    TrainingConfig.STEPS.check("--steps", (double) steps);
    return config.withTotalSteps(steps);
  }

  private LabelStart newest(EnvironmentRegistry registry) {
    RunDirectory run =
        runs()
            .newest(subject)
            .orElseThrow(
                () ->
                    new Refusal(
                        "you have labelled no run of "
                            + subject
                            + " in "
                            + places.runs()
                            + "; leave --resume out to begin one"));
    return goOn(registry, run);
  }

  private LabelStart goOn(EnvironmentRegistry registry, RunDirectory run) {
    if (Stream.of(name, seed, labels, bestOfFour, startFrom).anyMatch(Objects::nonNull)
        || button
        || !settings.isEmpty()
        || !feedback.isEmpty()) {
      throw new Refusal(
          "a run that goes on stays as it was started: only --rater, --steps and --assist may be"
              + " said");
    }
    EnvironmentProvider provider = registry.provider(run.manifest().environment());
    LabelRuns mine =
        person == null
            ? LabelRuns.personOf(run).map(p -> new LabelRuns(places.runs(), p)).orElse(runs())
            : runs();
    LabelStart start = mine.goOn(provider, run, assists);
    return new LabelStart(
        provider, longer(start.config()), start.run(), start.person(), start.assists());
  }
}
