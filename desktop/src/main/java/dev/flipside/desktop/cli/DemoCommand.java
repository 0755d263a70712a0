package dev.flipside.desktop.cli;

import dev.flipside.agents.tuning.Range;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.FilmStyle;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.studio.StoryFilm;
import dev.flipside.desktop.tour.Chapter;
import dev.flipside.desktop.tour.Story;
import dev.flipside.desktop.video.VideoSpec;
import dev.flipside.desktop.window.DisplayMissing;
import dev.flipside.desktop.window.screen.Destination;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What there is to see without training anything: the runs that came with the program. */
@Command(
    name = "demo",
    description = {
      "The runs that came with the program, side by side: in the window, or, where there is no"
          + " display, as a film.",
      "With --train, a short training instead, and a film of before and after."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final int FPS = 30;
  private static final int MOST = 4;
  private static final double TRAIN_SECONDS = 60;
  private static final Path FILM = Path.of("flipside-demo.mp4");

  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private WindowLook look;

  @Parameters(
      paramLabel = "ENV",
      arity = "0..1",
      description = "Environment (default: every one that runs came with).")
  private String environment;

  @Option(
      names = "--train",
      paramLabel = "T",
      description =
          "Train for T seconds on the first hand-coded reward, and film before and after.")
  private Double train;

  @Option(
      names = "--seconds",
      paramLabel = "T",
      description = "Length of each part of the film (default: ${DEFAULT-VALUE}).",
      defaultValue = "8")
  private double seconds;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write the film even if there is a display: .mp4, .webm or .gif (default where there is"
              + " none: flipside-demo.mp4).")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Range.positiveTo(3600).check("--seconds", seconds);
    if (train != null) {
      Range.positiveTo(36_000).check("--train", train);
    }
    EnvironmentRegistry registry = places.environments();
    if (registry.entries().isEmpty()) {
      throw new Refusal("no environment was found, so there is nothing to show");
    }
    List<List<TrainedRun>> shipped = train == null ? shipped(registry) : List.of();
    if (shipped.isEmpty()) {
      filmTraining(registry);
    } else if (out != null || !inWindow(registry, mostToCompare(shipped))) {
      filmShipped(registry, shipped);
    }
    return 0;
  }

  /** What came with the program, by environment. */
  private List<List<TrainedRun>> shipped(EnvironmentRegistry registry) {
    if (environment != null) {
      registry.provider(environment);
    }
    List<RunDirectory> all = places.library().listShipped();
    List<List<TrainedRun>> groups = new ArrayList<>();
    for (EnvironmentRegistry.Entry entry : registry.entries()) {
      EnvironmentProvider provider = entry.provider();
      if (environment == null || environment.equals(provider.id())) {
        List<TrainedRun> group =
            all.stream()
                .filter(run -> run.isOf(provider.id()))
                .limit(MOST)
                .map(run -> TrainedRun.of(provider, run))
                .toList();
        if (!group.isEmpty()) {
          groups.add(group);
        }
      }
    }
    return groups;
  }

  /** The first environment that has more than one run, if there is one. */
  private static List<TrainedRun> mostToCompare(List<List<TrainedRun>> shipped) {
    return shipped.stream().filter(g -> g.size() > 1).findFirst().orElse(shipped.get(0));
  }

  private boolean inWindow(EnvironmentRegistry registry, List<TrainedRun> runs) {
    try {
      look.open(registry, places.runs(), new Destination.Compare(runs));
      return true;
    } catch (DisplayMissing e) {
      return false;
    }
  }

  private VideoSpec spec() {
    int frames = (int) Math.max(1, Math.round(FPS * seconds));
    return new VideoSpec(look.size().width(), look.size().height(), FPS, frames, "Flipside demo");
  }

  private Path file() {
    return out == null ? FILM : out;
  }

  /** The story of the tour where all of it came with the program, or else what there is. */
  private void filmShipped(EnvironmentRegistry registry, List<List<TrainedRun>> shipped)
      throws IOException {
    PrintWriter text = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    StoryFilm film =
        new StoryFilm(
            story(registry, shipped),
            registry,
            places.library(),
            style(),
            seconds,
            look.size().width(),
            look.size().height());
    Shooting.refuseEarly(file(), film.spec(seconds));
    for (List<TrainedRun> runs : shipped) {
      text.println(runs.get(0).provider().title() + ", same seed, same clock:");
      runs.forEach(c -> text.printf(Locale.ROOT, "  %-24s %s%n", c.run().id(), c.credit()));
    }
    text.println("Filming what they do into " + file());
    text.flush();
    Shooting.shoot(film.make(), file(), text, err);
  }

  private Story story(EnvironmentRegistry registry, List<List<TrainedRun>> shipped) {
    Story whole = Story.told(registry, places.library());
    List<String> worlds = shipped.stream().map(g -> g.get(0).provider().id()).toList();
    List<Chapter> told =
        new ArrayList<>(whole.chapters().stream().filter(c -> worlds.contains(c.world())).toList());
    for (List<TrainedRun> group : shipped) {
      String world = group.get(0).provider().id();
      if (told.stream().noneMatch(c -> c.world().equals(world) && !c.caption().isEmpty())) {
        told.add(Chapter.ofRuns(world, group.stream().map(c -> c.run().id()).toList()));
      }
    }
    return new Story(told);
  }

  private FilmStyle style() {
    return look.dark() ? FilmStyle.DARK : FilmStyle.LIGHT;
  }

  private void filmTraining(EnvironmentRegistry registry) throws IOException {
    VideoSpec spec = spec();
    Shooting.refuseEarly(file(), spec);
    PrintWriter text = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    EnvironmentProvider provider =
        environment == null ? registry.entries().get(0).provider() : registry.provider(environment);
    double training = train == null ? TRAIN_SECONDS : train;
    List<Take> takes = new BriefTraining(provider, places.runs(), training).takes(text, err);
    text.println("Filming both, before and after, into " + file());
    text.flush();
    Shooting.shoot(new Film(takes, "", spec, "", style(), List.of()), file(), text, err);
  }
}
