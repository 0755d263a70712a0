package dev.flipside.desktop.window.compare;

import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.render.ScenePainter;
import dev.flipside.desktop.runs.Contender;
import dev.flipside.desktop.video.VideoFile;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays what is compared once more, from the seed, and writes it as a film on a thread of its own.
 */
public final class CompareFilm {
  private static final int SHEET_PICTURES = 16;
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

  /**
   * What kind of film.
   *
   * @param words for a list of them
   * @param ending of the file: mp4, webm, gif, or png for a contact sheet
   * @param width of a picture, pixels
   * @param height of a picture, pixels
   * @param fps pictures per second; 0 for as many as fill a contact sheet
   * @param seconds how long
   */
  record Format(String words, String ending, int width, int height, double fps, double seconds) {

    /** What can be had by key; {@code flipside record} has every other. */
    static final List<Format> ALL =
        List.of(
            new Format("12 seconds, MP4, 1280 × 720", "mp4", 1280, 720, 30, 12),
            new Format("30 seconds, MP4, 1920 × 1080", "mp4", 1920, 1080, 30, 30),
            new Format("12 seconds, WebM, 1280 × 720", "webm", 1280, 720, 30, 12),
            new Format("6 seconds, GIF, 960 × 540", "gif", 960, 540, 20, 6),
            new Format("Contact sheet, PNG", "png", 640, 360, 0, 6));

    VideoSpec spec() {
      double speed = fps > 0 ? fps : SHEET_PICTURES / seconds;
      int frames = (int) Math.max(1, Math.round(seconds * speed));
      return new VideoSpec(width, height, speed, frames, "Flipside: side by side");
    }
  }

  /**
   * Begins to write; returns what to say.
   *
   * @param camera looks through it
   * @param heat whether the floor shows where they have been
   */
  String shoot(Format format, String camera, boolean heat) {
    if (busy) {
      return "A film is being written already";
    }
    busy = true;
    Path file =
        Path.of(
            "flipside-compare-"
                + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP)
                + "."
                + format.ending());
    new Thread(() -> write(file, format, camera, heat), "flipside-film").start();
    return "Writing " + file + " …";
  }

  private void write(Path file, Format format, String camera, boolean heat) {
    try {
      List<Take> takes = new ArrayList<>();
      for (Contender c : contenders) {
        // Read anew: a live reward belongs to one thread.
        Take take = Contender.of(c.provider(), c.run()).take(seed, format.seconds());
        takes.add(heat ? take.heated() : take);
      }
      VideoSpec spec = format.spec();
      try (ScenePainter painter = ScenePainter.open(Look.of(Palette.LIGHT));
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

  /** What is to be said about the last film, once; empty if nothing. */
  String takeNews() {
    return news.getAndSet("");
  }
}
