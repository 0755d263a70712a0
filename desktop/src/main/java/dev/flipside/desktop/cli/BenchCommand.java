package dev.flipside.desktop.cli;

import com.google.gson.GsonBuilder;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.tuning.Range;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.file.ScratchFolder;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunManifest;
import dev.flipside.desktop.bench.AnswerSpeed;
import dev.flipside.desktop.bench.BenchedWorld;
import dev.flipside.desktop.bench.LabelSpeed;
import dev.flipside.desktop.bench.Measurement;
import dev.flipside.desktop.bench.PaintSpeed;
import dev.flipside.desktop.bench.PolicySpeed;
import dev.flipside.desktop.bench.ResidentMemory;
import dev.flipside.desktop.bench.StandardStarts;
import dev.flipside.desktop.bench.StepSpeed;
import dev.flipside.desktop.bench.TrainingSpeed;
import dev.flipside.desktop.window.DisplayMissing;
import dev.flipside.desktop.window.WindowBench;
import dev.flipside.desktop.window.WindowOptions;
import dev.flipside.desktop.window.screen.Destination;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How fast this machine is. */
@Command(
    name = "bench",
    description = {
      "Steps, updates and pictures per second on this machine, and their ratios.",
      "Where there is a display, a window opens for a while and the pictures in it are counted.",
      "For one core only, start the program with: taskset -c 0 java -jar flipside.jar bench"
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private static final int WINDOW_WIDTH = 1280;
  private static final int WINDOW_HEIGHT = 720;

  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private SettingOptions settings;

  @Parameters(
      paramLabel = "ENV",
      arity = "0..1",
      description = "Environment (default: the first that is found).")
  private String environment;

  @Option(
      names = "--ppo",
      paramLabel = "NAME=VALUE",
      description = "A hyper-parameter of the training that is measured.")
  private Map<String, Double> ppo = new LinkedHashMap<>();

  @Option(
      names = "--standard-starts",
      description = {
        "Measure training on the task as stated instead of on the initial states that help",
        "learning; for comparing speed with other programs."
      })
  private boolean standardStarts;

  @Option(
      names = "--seconds",
      paramLabel = "T",
      description = "How long each figure is measured (default: ${DEFAULT-VALUE}).",
      defaultValue = "5")
  private double seconds;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Range.positiveTo(600).check("--seconds", seconds);
    EnvironmentRegistry registry = places.environments();
    if (registry.entries().isEmpty()) {
      throw new Refusal("no environment was found, so there is nothing to measure");
    }
    EnvironmentProvider provider =
        environment == null ? registry.entries().get(0).provider() : registry.provider(environment);
    PpoConfig config = PpoConfig.DEFAULT.withHints(provider.hints().ppo()).withHints(ppo);
    BenchedWorld subject =
        new BenchedWorld(
            settings.of(standardStarts ? StandardStarts.of(provider) : provider), config, seconds);
    List<Measurement> figures = measure(subject);
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(json(subject, figures));
    } else {
      figures.forEach(
          f ->
              out.printf(
                  Locale.ROOT, "%-26s %14s %-10s %s%n", f.name(), number(f), f.unit(), f.note()));
    }
    out.flush();
    return 0;
  }

  private List<Measurement> measure(BenchedWorld subject) throws IOException {
    PrintWriter err = command.commandLine().getErr();
    List<Measurement> figures = new ArrayList<>();
    say(err, "steps");
    figures.addAll(StepSpeed.measure(subject));
    say(err, "policy and updates");
    figures.addAll(PolicySpeed.measure(subject));
    say(err, "training");
    figures.addAll(TrainingSpeed.measure(subject, 1));
    named(figures, "bare-loop")
        .ifPresent(
            bare ->
                figures.add(
                    new Measurement(
                        "training-over-bare-loop",
                        named(figures, TrainingSpeed.PER_CPU).orElseThrow().value() / bare.value(),
                        "x",
                        "on one thread, both per second of CPU")));
    if (Runtime.getRuntime().availableProcessors() > 1) {
      figures.addAll(TrainingSpeed.measure(subject, 2));
    }
    ResidentMemory.peak().ifPresent(figures::add);
    say(err, "labels and pictures");
    figures.add(LabelSpeed.measure());
    figures.addAll(AnswerSpeed.measure(subject));
    figures.add(PaintSpeed.measure(subject));
    say(err, "the window");
    try {
      figures.addAll(window(subject));
    } catch (DisplayMissing e) {
      err.println("The window was left out: " + e.getMessage());
    }
    return figures;
  }

  private List<Measurement> window(BenchedWorld subject) throws IOException, DisplayMissing {
    try (ScratchFolder runs = ScratchFolder.create()) {
      WindowOptions options =
          WindowOptions.of(places.environments(), runs.path(), new Destination.Title())
              .withSize(WINDOW_WIDTH, WINDOW_HEIGHT);
      return WindowBench.run(options, subject.scenario(), subject.seconds()).stream()
          .map(
              speed ->
                  new Measurement(
                      "window-" + speed.screen(),
                      speed.picturesPerSecond(),
                      "pictures/s",
                      WINDOW_WIDTH
                          + "x"
                          + WINDOW_HEIGHT
                          + ", at most 60; quality "
                          + speed.quality().toLowerCase(Locale.ROOT)
                          + String.format(
                              Locale.ROOT, "; %.0f ms of CPU each", speed.cpuMillisPerPicture())))
          .toList();
    }
  }

  private static Optional<Measurement> named(List<Measurement> figures, String name) {
    return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
  }

  private static void say(PrintWriter err, String what) {
    err.println("Measuring " + what);
    err.flush();
  }

  private static String number(Measurement figure) {
    return figure.value() < 100
        ? String.format(Locale.ROOT, "%.3f", figure.value())
        : String.format(Locale.ROOT, "%,.0f", figure.value());
  }

  private String json(BenchedWorld subject, List<Measurement> figures) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("flipside", Version.text());
    all.put("platform", RunManifest.platform());
    all.put("processors", Runtime.getRuntime().availableProcessors());
    all.put("environment", subject.scenario().id());
    all.put("settings", subject.scenario().settings().values());
    all.put("ppo", subject.ppo());
    all.put("seconds", subject.seconds());
    all.put("standardStarts", standardStarts);
    all.put("figures", figures);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all);
  }
}
