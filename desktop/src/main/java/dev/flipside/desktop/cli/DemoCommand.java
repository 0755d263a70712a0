package dev.flipside.desktop.cli;

import dev.flipside.agents.tuning.Range;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Programme;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.runs.Contender;
import dev.flipside.desktop.video.VideoSpec;
import dev.flipside.desktop.window.DisplayMissing;
import dev.flipside.desktop.window.screen.Destination;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private static final long EPISODE = 1;
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
      defaultValue = "12")
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
    List<List<Contender>> shipped = train == null ? shipped(registry) : List.of();
    if (shipped.isEmpty()) {
      filmTraining(registry);
    } else if (out != null || !inWindow(registry, mostToCompare(shipped))) {
      filmShipped(shipped);
    }
    return 0;
  }

  /** What came with the program, by environment. */
  private List<List<Contender>> shipped(EnvironmentRegistry registry) {
    if (environment != null) {
      registry.provider(environment);
    }
    List<RunDirectory> all = places.library().listShipped();
    List<List<Contender>> groups = new ArrayList<>();
    for (EnvironmentRegistry.Entry entry : registry.entries()) {
      EnvironmentProvider provider = entry.provider();
      if (environment == null || environment.equals(provider.id())) {
        List<Contender> group =
            all.stream()
                .filter(run -> run.isOf(provider.id()))
                .limit(MOST)
                .map(run -> Contender.of(provider, run))
                .toList();
        if (!group.isEmpty()) {
          groups.add(group);
        }
      }
    }
    return groups;
  }

  /** The first environment that has more than one run, if there is one. */
  private static List<Contender> mostToCompare(List<List<Contender>> shipped) {
    return shipped.stream().filter(g -> g.size() > 1).findFirst().orElse(shipped.get(0));
  }

  private boolean inWindow(EnvironmentRegistry registry, List<Contender> contenders) {
    try {
      look.open(registry, places.runs(), new Destination.Compare(contenders));
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

  private void filmShipped(List<List<Contender>> shipped) throws IOException {
    VideoSpec spec = spec();
    Shooting.refuseEarly(file(), spec);
    PrintWriter text = command.commandLine().getOut();
    List<Film> parts = new ArrayList<>();
    for (List<Contender> contenders : shipped) {
      text.println(contenders.get(0).provider().title() + ", same seed, same clock:");
      contenders.forEach(c -> text.printf(Locale.ROOT, "  %-24s %s%n", c.run().id(), c.credit()));
      parts.addAll(parts(contenders, spec));
    }
    text.println("Filming what they do into " + file());
    text.flush();
    Shooting.shoot(
        new Programme(parts, spec.title()), file(), text, command.commandLine().getErr());
  }

  /** One part, or two where a hidden camera tells what a rater could not see. */
  private List<Film> parts(List<Contender> contenders, VideoSpec spec) {
    List<Take> takes = contenders.stream().map(c -> c.take(EPISODE, seconds)).toList();
    List<Camera> cameras = takes.get(0).moments().get(0).scene().cameras();
    Optional<Camera> hidden = cameras.stream().filter(c -> !c.raterMaySee()).findFirst();
    Optional<String> quiz = contenders.get(0).provider().quiz();
    if (quiz.isEmpty() || hidden.isEmpty()) {
      return List.of(new Film(takes, "", spec, 0));
    }
    String first = cameras.get(0).name();
    String second = hidden.get().name();
    return List.of(
        new Film(takes, first, spec, 0, quiz.get() + "   Camera: " + first),
        new Film(takes, second, spec, 0, "The same again.   Camera: " + second));
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
    Shooting.shoot(new Film(takes, "", spec, 0), file(), text, err);
  }
}
