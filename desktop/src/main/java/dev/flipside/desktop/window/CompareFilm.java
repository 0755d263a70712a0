package dev.flipside.desktop.window;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.Quality;
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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays what is compared once more, from the seed, and writes it as a film on a thread of its own.
 */
final class CompareFilm {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FPS = 30;
  private static final double SECONDS = 12;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final List<Contender> contenders;
  private final long seed;
  private final AtomicReference<String> news = new AtomicReference<>("");
  private volatile boolean busy;

  /**
   * @param seed of the first episode
   */
  CompareFilm(List<Contender> contenders, long seed) {
    this.contenders = contenders;
    this.seed = seed;
  }

  /** Begins to write; returns what to say. */
  String shoot(String camera, Look look) {
    if (busy) {
      return "A film is being written already";
    }
    busy = true;
    Path file =
        Path.of(
            "flipside-compare-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + ".mp4");
    new Thread(() -> write(file, camera, look.with(Quality.FULL)), "flipside-film").start();
    return "Writing " + file + " …";
  }

  private void write(Path file, String camera, Look look) {
    try {
      List<Take> takes = new ArrayList<>();
      for (Contender c : contenders) {
        // Read anew: a live reward belongs to one thread.
        takes.add(take(Contender.of(c.provider(), c.run())));
      }
      VideoSpec spec =
          new VideoSpec(WIDTH, HEIGHT, FPS, (int) (SECONDS * FPS), "Flipside: side by side");
      try (ScenePainter painter = ScenePainter.open(look);
          VideoFile video = VideoFile.create(file, spec)) {
        new Film(takes, camera, spec, 0).shoot(painter, video, done -> {});
      }
      news.set("Wrote " + file);
    } catch (IOException | RuntimeException e) {
      news.set("No film: " + e.getMessage());
    } finally {
      busy = false;
    }
  }

  private Take take(Contender c) {
    Take.Cast cast =
        new Take.Cast(c.run().name(), c.credit(), c.policy().greedy(), Optional.of(c.reward()));
    try (Environment environment = c.provider().create(Start.STANDARD, c.settings())) {
      return Take.play(environment, cast, c.provider().metrics(), seed, SECONDS);
    }
  }

  /** What is to be said about the last film, once; empty if nothing. */
  String takeNews() {
    return news.getAndSet("");
  }
}
