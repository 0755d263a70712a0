package dev.flipside.desktop.window.compare;

import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.video.VideoSpec;
import java.util.List;

/**
 * What kind of film of a comparison.
 *
 * @param words for a list of them
 * @param ending of the file: mp4, webm, gif, or png for a contact sheet
 * @param width of a picture, pixels
 * @param height of a picture, pixels
 * @param fps pictures per second; 0 for as many as fill a contact sheet
 * @param seconds how long
 */
record CompareFilm(String words, String ending, int width, int height, double fps, double seconds) {
  private static final int SHEET_PICTURES = 16;

  /** What can be had by key; {@code flipside record} has every other. */
  static final List<CompareFilm> ALL =
      List.of(
          new CompareFilm("12 seconds, MP4, 1280 × 720", "mp4", 1280, 720, 30, 12),
          new CompareFilm("30 seconds, MP4, 1920 × 1080", "mp4", 1920, 1080, 30, 30),
          new CompareFilm("12 seconds, WebM, 1280 × 720", "webm", 1280, 720, 30, 12),
          new CompareFilm("6 seconds, GIF, 960 × 540", "gif", 960, 540, 20, 6),
          new CompareFilm("Contact sheet, PNG", "png", 640, 360, 0, 6));

  /**
   * Plays what is compared once more. Called on the thread that writes the film: runs are read
   * anew, since a live reward belongs to one thread.
   *
   * @param seed of the first episode
   * @param camera looks through it
   * @param heat whether the floor shows where they have been
   */
  Film of(List<TrainedRun> runs, long seed, String camera, boolean heat) {
    List<Take> takes =
        runs.stream()
            .map(c -> TrainedRun.of(c.provider(), c.run()).take(seed, seconds))
            .map(take -> heat ? take.heated() : take)
            .toList();
    double speed = fps > 0 ? fps : SHEET_PICTURES / seconds;
    int frames = (int) Math.max(1, Math.round(seconds * speed));
    VideoSpec spec = new VideoSpec(width, height, speed, frames, "Flipside: side by side");
    return new Film(takes, camera, spec);
  }
}
