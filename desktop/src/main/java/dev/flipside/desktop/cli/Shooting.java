package dev.flipside.desktop.cli;

import dev.flipside.desktop.film.Footage;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.ScenePainter;
import dev.flipside.desktop.video.VideoFile;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Paints a film into a file, with progress. */
final class Shooting {
  private Shooting() {}

  /**
   * Refuses a file that could not be written, before any work is done for it.
   *
   * @throws IOException with one sentence if the disk refuses
   */
  static void refuseEarly(Path file, VideoSpec spec) throws IOException {
    VideoFile.create(file, spec).close();
  }

  /**
   * Paints {@code film} into {@code file} with the best painter that this machine offers.
   *
   * @throws IOException with one sentence if the disk refuses
   */
  static void shoot(Footage film, Path file, PrintWriter out, PrintWriter err) throws IOException {
    int frames = film.spec().frames();
    long begin = System.nanoTime();
    try (VideoFile video = VideoFile.create(file, film.spec());
        ScenePainter painter = ScenePainter.open(Look.of(film.look().palette()));
        Progress progress = new Progress(err, "Picture", "", frames)) {
      err.println(painter.description());
      err.flush();
      film.shoot(painter, video, done -> progress.at(done, ""));
    }
    out.printf(
        Locale.ROOT,
        "%s: %d pictures of %dx%d, %,d kB, in %.1f s%n",
        file,
        frames,
        film.spec().width(),
        film.spec().height(),
        Files.size(file) / 1000,
        (System.nanoTime() - begin) * 1e-9);
    out.flush();
  }
}
