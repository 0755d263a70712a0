package dev.flipside.desktop.studio;

import dev.flipside.agents.report.MetricsTable;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Scenario;
import dev.flipside.desktop.film.Card;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.FilmStyle;
import dev.flipside.desktop.film.Footage;
import dev.flipside.desktop.film.LearningCurve;
import dev.flipside.desktop.film.Programme;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.video.VideoSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A film that somebody sets up before it is made.
 *
 * @param cast who is seen, under the names that are written above them; one to four
 * @param title of a card at the beginning; empty for no card
 * @param caption at the lower edge of the scenes; empty for none
 * @param style colours and cut
 * @param cameras names of cameras; the same moments are seen through one after another; empty for
 *     the first of the scene
 * @param curves whether the learning curves stand in a corner
 * @param figures whether a card at the end says what truly happens, with intervals
 * @param heat whether the floor shows where the body has been
 * @param veiled whether names, payment and truth are kept back, and shadows where raters saw none:
 *     a question to the viewer
 * @param seed of the first episode
 * @param seconds of each scene
 * @param width pixels
 * @param height pixels
 * @param fps pictures per second
 */
public record FilmPlan(
    List<TrainedRun> cast,
    String title,
    String caption,
    FilmStyle style,
    List<String> cameras,
    boolean curves,
    boolean figures,
    boolean heat,
    boolean veiled,
    long seed,
    double seconds,
    int width,
    int height,
    double fps) {
  private static final double TITLE_SECONDS = 3.5;
  private static final double FIGURES_SECONDS = 6;

  public FilmPlan {
    cast = List.copyOf(cast);
    cameras = cameras.isEmpty() ? List.of("") : List.copyOf(cameras);
    if (cast.isEmpty() || cast.size() > 4) {
      throw new Refusal("a film shows one to four runs, not " + cast.size());
    }
  }

  private VideoSpec spec(double length) {
    int frames = (int) Math.max(1, Math.round(length * fps));
    return new VideoSpec(width, height, fps, frames, name());
  }

  private String name() {
    return title.isEmpty()
        ? "Flipside: " + String.join(", ", cast.stream().map(TrainedRun::name).toList())
        : title;
  }

  /** How long the film is, seconds. */
  public double length() {
    return seconds * cameras.size()
        + (title.isEmpty() ? 0 : TITLE_SECONDS)
        + (figures ? FIGURES_SECONDS : 0);
  }

  /** Shape of the whole film. */
  public VideoSpec spec() {
    return spec(length());
  }

  /** Plays what is seen, works out the figures, and makes the film. Takes a while. */
  public Footage make() {
    return Programme.of(parts(), name());
  }

  /** The cards and scenes, in order. */
  List<Footage> parts() {
    List<Footage> parts = new ArrayList<>();
    if (!title.isEmpty()) {
      parts.add(new Card(title, subtitle(), "", style, spec(TITLE_SECONDS)));
    }
    parts.addAll(scenes());
    if (figures) {
      parts.add(
          new Card(
              cast.get(0).provider().title() + ": what truly happens",
              EndFigures.lines(cast),
              EndFigures.note(),
              style,
              spec(FIGURES_SECONDS)));
    }
    return parts;
  }

  private List<String> subtitle() {
    return cast.size() == 1
        ? List.of(cast.get(0).name())
        : List.of(String.join(", ", cast.stream().map(TrainedRun::name).toList()));
  }

  /** The first picture of the first scene, as a film of one picture. */
  public Footage preview() {
    return new FilmPlan(
            cast,
            "",
            caption,
            style,
            cameras.subList(0, 1),
            curves,
            false,
            heat,
            veiled,
            seed,
            seconds,
            width,
            height,
            fps)
        .scenes()
        .get(0);
  }

  private List<Film> scenes() {
    List<Take> takes = new ArrayList<>();
    for (TrainedRun c : cast) {
      Take take = c.take(seed, seconds);
      take = heat ? take.heated() : take;
      takes.add(veiled ? take.veiled(Character.toString((char) ('A' + takes.size()))) : take);
    }
    // A shadow tells depth: raters see none in a world where it is a choice that was not made.
    boolean shadows =
        !veiled || cast.stream().map(TrainedRun::scenario).allMatch(Scenario::shadowsForRaters);
    FilmStyle drawn = shadows ? style : style.withoutShadows();
    List<LearningCurve> learned =
        curves && !veiled ? cast.stream().map(FilmPlan::curve).toList() : List.of();
    return cameras.stream()
        .map(camera -> new Film(takes, camera, spec(seconds), caption, drawn, learned))
        .toList();
  }

  private static LearningCurve curve(TrainedRun c) {
    OutcomeMetric metric = c.provider().metrics().get(0);
    MetricsTable log = MetricsTable.read(c.run().metrics());
    return LearningCurve.of(
        metric.name().replace('-', ' '),
        log.column("steps"),
        log.column("outcome/" + metric.name()),
        (double) c.policy().steps());
  }
}
