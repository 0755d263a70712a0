package dev.flipside.desktop.cli;

import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.tuning.Range;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Start;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Footage;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.studio.FilmPlan;
import dev.flipside.desktop.studio.TimeLapse;
import dev.flipside.desktop.video.VideoFormat;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A film of a run, or of a script. */
@Command(
    name = "record",
    description = {
      "A film of a run, of two to four runs side by side, or of an environment's script.",
      "Needs no display."
    },
    mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
  private static final int SHEET_PICTURES = 16;

  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private FilmOptions look;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..4",
      description = "Folder, ENVIRONMENT/NAME, or name of a run; with --script, an environment.")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--script",
      paramLabel = "NAME",
      description = "Show this script of the environment; see flipside list.")
  private String script;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to: .mp4, .webm, .gif, or .png for a contact sheet (default: ${DEFAULT-VALUE}).",
      defaultValue = "flipside.mp4")
  private Path out;

  @Option(
      names = "--camera",
      paramLabel = "NAME",
      description =
          "Look through this camera of the scene; the first one if not said. More than once: the"
              + " same moments through one after another.")
  private List<String> cameras = new ArrayList<>();

  @Option(
      names = "--heat",
      description = "Show on the floor where the body has been, in worlds whose floor has edges.")
  private boolean heat;

  @Option(
      names = "--seconds",
      paramLabel = "T",
      description = "Length (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private double seconds;

  @Option(
      names = "--fps",
      paramLabel = "N",
      description = "Pictures per second (default: 30; gif 20; png: as many as make 16 pictures).")
  private Double fps;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "Of one picture (default: 1280x720; gif 640x360; png 480x270).")
  private PictureSize size;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Decides the episodes (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--lapse",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "4",
      description =
          "Show one run at N moments of its learning side by side, 2 to 4 (without N: 4), such as"
              + " \"after 0 answers\" to \"after 900 answers\".")
  private Integer lapse;

  @Option(
      names = "--best-of",
      paramLabel = "N",
      description =
          "Play N times, film the one with the most of the environment's first figure, and say so;"
              + " with 1 the film says that nobody picked it.")
  private Integer bestOf;

  @Override
  public Integer call() throws IOException {
    if (bestOf != null) {
      Range.of(1, 10_000).check("--best-of", bestOf);
      if (subjects.size() > 1) {
        throw new Refusal("--best-of is for one run: side by side all play the same seed");
      }
    }
    if (lapse != null) {
      Range.of(2, 4).check("--lapse", lapse);
      if (subjects.size() > 1 || script != null || bestOf != null) {
        throw new Refusal("--lapse is for one run, without --script and --best-of");
      }
    }
    VideoSpec spec = spec();
    Shooting.refuseEarly(out, spec);
    EnvironmentRegistry registry = places.environments();
    Footage film =
        script == null && bestOf == null ? plan(registry, spec).make() : picked(registry, spec);
    Shooting.shoot(film, out, command.commandLine().getOut(), command.commandLine().getErr());
    return 0;
  }

  private FilmPlan plan(EnvironmentRegistry registry, VideoSpec spec) {
    List<TrainedRun> found =
        subjects.stream().map(s -> TrainedRun.find(registry, places.library(), s)).toList();
    List<TrainedRun> runs =
        lapse != null
            ? TimeLapse.of(found.get(0).run()).side(found.get(0).provider(), lapse)
            : found;
    return new FilmPlan(
        look.named(runs),
        look.title(),
        look.caption(),
        look.style(),
        cameras,
        look.curve(),
        look.figures(),
        heat,
        false,
        seed,
        seconds,
        spec.width(),
        spec.height(),
        spec.fps());
  }

  /** A script, or the try of a run that was picked, or was not. */
  private Film picked(EnvironmentRegistry registry, VideoSpec spec) {
    List<Take> takes = new ArrayList<>();
    for (String subject : subjects) {
      Take take = script == null ? ofRun(registry, subject) : ofScript(registry, subject);
      takes.add(heat ? take.heated() : take);
    }
    String camera = cameras.isEmpty() ? "" : cameras.get(0);
    return new Film(takes, camera, spec, look.caption(), look.style(), List.of());
  }

  private VideoSpec spec() {
    Range.positiveTo(3600).check("--seconds", seconds);
    VideoFormat format = VideoFormat.of(out);
    double speed =
        fps != null
            ? fps
            : switch (format) {
              case MP4, WEBM -> 30;
              case GIF -> 20;
              case PNG -> SHEET_PICTURES / seconds;
            };
    Range.positiveTo(120).check("--fps", speed);
    PictureSize picture =
        size != null
            ? size
            : switch (format) {
              case MP4, WEBM -> new PictureSize(1280, 720);
              case GIF -> new PictureSize(640, 360);
              case PNG -> new PictureSize(480, 270);
            };
    int frames = (int) Math.max(1, Math.round(seconds * speed));
    String title = "Flipside: " + String.join(", ", subjects);
    return new VideoSpec(picture.width(), picture.height(), speed, frames, title);
  }

  private Take ofRun(EnvironmentRegistry registry, String subject) {
    TrainedRun found = TrainedRun.find(registry, places.library(), subject);
    TrainedRun shown = look.named(List.of(found)).get(0);
    return play(shown.scenario(), shown.cast());
  }

  private Take ofScript(EnvironmentRegistry registry, String subject) {
    EnvironmentProvider provider = registry.provider(subject);
    Scenario scenario = Scenario.byDefault(provider);
    ScriptedPolicy scripted = scenario.script(script);
    Optional<RewardFunction> none = Optional.empty();
    Take.Cast cast =
        new Take.Cast(
            provider.title() + ": script " + scripted.id(),
            scripted.description(),
            scripted.policy().get(),
            none);
    return play(scenario, cast);
  }

  private Take play(Scenario scenario, Take.Cast cast) {
    try (Environment environment = scenario.create(Start.STANDARD)) {
      if (bestOf == null) {
        return Take.play(environment, cast, scenario.provider().metrics(), seed, seconds);
      }
      String count = scenario.provider().metrics().get(0).count();
      Take.Cast labelled =
          new Take.Cast(
              cast.title() + (bestOf == 1 ? ", unpicked" : ", best of " + bestOf),
              cast.subtitle(),
              cast.policy(),
              cast.reward());
      return IntStream.range(0, bestOf)
          .mapToObj(i -> Evaluator.heldOutSeed(seed, i))
          .map(s -> Take.play(environment, labelled, scenario.provider().metrics(), s, seconds))
          .max(Comparator.comparingDouble(take -> take.at(seconds).counts().get(count)))
          .orElseThrow();
    }
  }
}
