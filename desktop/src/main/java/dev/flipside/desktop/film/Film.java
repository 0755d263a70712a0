package dev.flipside.desktop.film;

import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.render.ScenePainter;
import dev.flipside.desktop.video.FrameSink;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * One take, or several side by side on the same clock, as pictures.
 *
 * @param takes at least one
 * @param camera name of the camera, or empty for each scene's first
 * @param spec shape of the film
 * @param start seconds of the takes that come before the film
 */
public record Film(List<Take> takes, String camera, VideoSpec spec, double start) {

  public Film {
    takes = List.copyOf(takes);
    if (takes.isEmpty()) {
      throw new IllegalArgumentException("a film needs something to show");
    }
    if (!camera.isEmpty()) {
      takes.forEach(take -> take.moments().get(0).scene().camera(camera));
    }
  }

  /** The picture number {@code index}. */
  public Picture picture(int index) {
    double seconds = start + index / spec.fps();
    List<Picture.Panel> panels = new ArrayList<>();
    List<Picture.Mark> marks = new ArrayList<>();
    for (int i = 0; i < takes.size(); i++) {
      Take take = takes.get(i);
      int left = i * spec.width() / takes.size();
      int width = (i + 1) * spec.width() / takes.size() - left;
      var scene = take.at(seconds).scene();
      Camera view = camera.isEmpty() ? scene.cameras().get(0) : scene.camera(camera);
      Overlay overlay = new Overlay(take, left, width, spec.height());
      panels.add(
          new Picture.Panel(
              left,
              0,
              width,
              spec.height() - overlay.footerHeight(),
              scene,
              take.frameAt(seconds),
              view));
      marks.addAll(overlay.marks(seconds));
      if (i > 0) {
        marks.add(new Picture.Bar(left - 1, 0, 2, spec.height(), 0x10161D, 1));
      }
    }
    return new Picture(spec.width(), spec.height(), panels, marks);
  }

  /**
   * Paints every picture into {@code sink}. While one is compressed the next is painted.
   *
   * @param painter used on this thread
   * @param sink used on a thread of its own, and finished at the end
   * @param painted hears how many pictures are done
   * @throws IOException with one sentence if the disk refuses
   */
  public void shoot(ScenePainter painter, FrameSink sink, IntConsumer painted) throws IOException {
    ByteBuffer[] buffers = {
      ByteBuffer.allocateDirect(spec.bytes()), ByteBuffer.allocateDirect(spec.bytes())
    };
    ExecutorService compression = Executors.newSingleThreadExecutor();
    try {
      Future<?> before = null;
      for (int i = 0; i < spec.frames(); i++) {
        ByteBuffer buffer = buffers[i % 2];
        painter.paint(picture(i), buffer);
        await(before);
        before =
            compression.submit(
                () -> {
                  sink.add(buffer);
                  return null;
                });
        painted.accept(i + 1);
      }
      await(before);
      await(
          compression.submit(
              () -> {
                sink.finish();
                return null;
              }));
    } finally {
      compression.shutdown();
    }
  }

  private static void await(Future<?> work) throws IOException {
    if (work == null) {
      return;
    }
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("recording was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException refused) {
        throw refused;
      }
      if (e.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
