package dev.flipside.desktop.studio;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.film.Card;
import dev.flipside.desktop.film.FilmStyle;
import dev.flipside.desktop.film.Footage;
import dev.flipside.desktop.film.Programme;
import dev.flipside.desktop.runs.PlainName;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.tour.Chapter;
import dev.flipside.desktop.tour.Story;
import dev.flipside.desktop.video.VideoSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The story of the tour as a film: what somebody would do oneself is left out, the rest is shown
 * with the same words, and what raters could not see is shown after what they saw.
 *
 * @param story what is told
 * @param worlds in which it happens
 * @param library with the runs
 * @param style colours and cut
 * @param seconds of each scene
 * @param width pixels
 * @param height pixels
 */
public record StoryFilm(
    Story story,
    EnvironmentRegistry worlds,
    RunLibrary library,
    FilmStyle style,
    double seconds,
    int width,
    int height) {
  private static final double FPS = 30;
  private static final double CARD_SECONDS = 4;
  private static final double LAST_SECONDS = 7;
  private static final long EPISODE = 1;
  private static final String TITLE = "Learning from answers";

  /** Shape of a part that stands so long. */
  public VideoSpec spec(double length) {
    int frames = (int) Math.max(1, Math.round(FPS * length));
    return new VideoSpec(width, height, FPS, frames, "Flipside: " + TITLE);
  }

  /** Plays and makes the film. Takes a while. */
  public Footage make() {
    List<Footage> parts = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    parts.add(
        new Card(
            TITLE,
            List.of("What a formula teaches, what answers teach, and whom they please."),
            "All raters in this film are programs that err once in ten.",
            style,
            spec(CARD_SECONDS)));
    for (Chapter chapter : story.chapters()) {
      if (!chapter.caption().isEmpty()) {
        List<TrainedRun> cast = PlainName.beside(Story.runs(chapter, worlds, library));
        parts.addAll(scenes(chapter, cast));
        EndFigures.lines(cast).stream().filter(l -> !figures.contains(l)).forEach(figures::add);
      }
    }
    parts.add(new Card("In figures", figures, EndFigures.note(), style, spec(LAST_SECONDS)));
    story.chapters().stream()
        .filter(c -> c.kind() == Chapter.Kind.END)
        .findFirst()
        .ifPresent(
            end ->
                parts.add(
                    new Card(end.title(), List.of(end.before()), "", style, spec(LAST_SECONDS))));
    return Programme.of(parts, "Flipside: " + TITLE);
  }

  /** One scene, or two where a hidden camera tells what a rater could not see. */
  private List<Footage> scenes(Chapter chapter, List<TrainedRun> cast) {
    List<Camera> cameras = cameras(cast.get(0));
    Optional<Camera> hidden = cameras.stream().filter(c -> !c.raterMaySee()).findFirst();
    if (cast.get(0).provider().quiz().isEmpty() || hidden.isEmpty()) {
      return plan(cast, chapter.caption(), cameras.get(0).name(), true, false).parts();
    }
    List<Footage> parts = new ArrayList<>();
    parts.addAll(plan(cast, chapter.caption(), cameras.get(0).name(), false, true).parts());
    parts.addAll(plan(cast, chapter.after(), hidden.get().name(), false, false).parts());
    return parts;
  }

  private FilmPlan plan(
      List<TrainedRun> cast, String caption, String camera, boolean curves, boolean veiled) {
    return new FilmPlan(
        cast,
        "",
        caption,
        style,
        List.of(camera),
        curves,
        false,
        false,
        veiled,
        EPISODE,
        seconds,
        width,
        height,
        FPS);
  }

  private static List<Camera> cameras(TrainedRun c) {
    try (Environment environment = c.scenario().create(Start.STANDARD)) {
      environment.reset(EPISODE);
      return environment.scene().cameras();
    }
  }
}
