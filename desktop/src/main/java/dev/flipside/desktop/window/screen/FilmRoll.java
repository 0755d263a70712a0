package dev.flipside.desktop.window.screen;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Moment;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.render.ScenePainter;
import dev.flipside.desktop.video.VideoFile;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Records a live world: keeps each control step while it rolls, and then paints and compresses the
 * film on a thread of its own, in full quality, while the window goes on.
 */
public final class FilmRoll implements AutoCloseable {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int MOST_MOMENTS = 60 * 120;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Desk desk;
  private final LiveWorld world;
  private final EnvironmentProvider provider;
  private final String title;
  private final List<Moment> moments = new ArrayList<>();
  private String subtitle = "";
  private boolean rolling;
  private long noted;
  private volatile String news = "";

  public FilmRoll(Desk desk, LiveWorld world, EnvironmentProvider provider, String title) {
    this.desk = desk;
    this.world = world;
    this.provider = provider;
    this.title = title;
  }

  /** What is written below the title from now on. */
  public void subtitle(String words) {
    subtitle = words;
  }

  /** Whether it is recording. */
  public boolean rolling() {
    return rolling;
  }

  /** Starts, or ends and writes the film. */
  public void toggle() {
    if (rolling) {
      rolling = false;
      develop();
    } else {
      moments.clear();
      rolling = true;
      desk.say("Recording; R ends it");
    }
  }

  /** Notes the newest control step, if there is one; once per picture. */
  public void advance() {
    if (!news.isEmpty()) {
      desk.say(news);
      news = "";
    }
    if (!rolling) {
      return;
    }
    if (moments.isEmpty() || noted != world.moments()) {
      noted = world.moments();
      float reward = world.trace().size() == 0 ? 0 : world.trace().total(0);
      moments.add(
          new Moment(
              (int) world.episode() - 1,
              world.scene(),
              world.newestFrame(),
              reward,
              world.totals()));
    }
    if (moments.size() >= MOST_MOMENTS) {
      toggle();
    }
  }

  private void develop() {
    if (moments.size() < 2) {
      desk.say("Too short for a film");
      return;
    }
    float stepSeconds = world.stepSeconds();
    Take take =
        new Take(
            title, subtitle, world.trace().size() > 0, provider.metrics(), stepSeconds, moments);
    Path file =
        Path.of(
            "flipside-"
                + provider.id()
                + "-"
                + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP)
                + ".mp4");
    double seconds = moments.size() * (double) stepSeconds;
    int fps = 30;
    VideoSpec spec =
        new VideoSpec(WIDTH, HEIGHT, fps, Math.max(1, (int) (seconds * fps)), take.title());
    Film film = new Film(List.of(take), "", spec, 0);
    desk.say("Writing " + file + " …");
    Thread thread = new Thread(() -> write(film, file, spec), "flipside-film");
    thread.start();
  }

  private void write(Film film, Path file, VideoSpec spec) {
    try (ScenePainter painter = ScenePainter.open(Look.of(Palette.LIGHT));
        VideoFile video = VideoFile.create(file, spec)) {
      film.shoot(painter, video, done -> {});
      news = "Wrote " + file.toAbsolutePath().getFileName();
    } catch (IOException | RuntimeException e) {
      news = "No film: " + e.getMessage();
    }
  }

  @Override
  public void close() {
    rolling = false;
    moments.clear();
  }
}
