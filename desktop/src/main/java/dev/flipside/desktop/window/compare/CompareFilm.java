package dev.flipside.desktop.window.compare;

import dev.flipside.desktop.film.FilmStyle;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.studio.FilmPlan;
import java.util.List;

/**
 * What kind of film of a comparison.
 *
 * @param words for a list of them
 * @param ending of the file: mp4, webm, gif, or png for a contact sheet
 * @param width of a picture, pixels
 * @param height of a picture, pixels
 * @param fps pictures per second; 0 for as many as fill a contact sheet
 * @param seconds how long the scenes are
 * @param told whether it has a title, a caption, learning curves, and figures at its end
 */
record CompareFilm(
    String words, String ending, int width, int height, double fps, double seconds, boolean told) {
  private static final int SHEET_PICTURES = 16;

  /** What can be had by key; the studio and {@code flipside record} have every other. */
  static final List<CompareFilm> ALL =
      List.of(
          new CompareFilm("12 seconds, MP4, 1280 × 720", "mp4", 1280, 720, 30, 12, false),
          new CompareFilm(
              "The same with title, caption, curves, end card", "mp4", 1280, 720, 30, 12, true),
          new CompareFilm("30 seconds, MP4, 1920 × 1080", "mp4", 1920, 1080, 30, 30, false),
          new CompareFilm("12 seconds, WebM, 1280 × 720", "webm", 1280, 720, 30, 12, false),
          new CompareFilm("6 seconds, GIF, 960 × 540", "gif", 960, 540, 20, 6, false),
          new CompareFilm("Contact sheet, PNG", "png", 640, 360, 0, 6, false));

  /**
   * The film of what is compared.
   *
   * @param runs as they stand on the screen
   * @param title of its card, if it has one
   * @param style as the window looks
   * @param seed of the first episode
   * @param camera looks through it
   * @param heat whether the floor shows where they have been
   */
  FilmPlan of(
      List<TrainedRun> runs,
      String title,
      FilmStyle style,
      long seed,
      String camera,
      boolean heat) {
    return new FilmPlan(
        runs.stream().map(TrainedRun::readAgain).toList(),
        told ? title : "",
        told ? "Same seed, same clock, nobody picked the episode" : "",
        style,
        List.of(camera),
        told,
        told,
        heat,
        false,
        seed,
        seconds,
        width,
        height,
        fps > 0 ? fps : SHEET_PICTURES / seconds);
  }
}
