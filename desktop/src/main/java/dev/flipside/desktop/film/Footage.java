package dev.flipside.desktop.film;

import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.render.ScenePainter;
import dev.flipside.desktop.video.FrameSink;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Pictures in order, which make a film when they are painted. */
public interface Footage {

  /** Shape of the film. */
  VideoSpec spec();

  /** Its colours. */
  FilmStyle look();

  /**
   * One picture.
   *
   * @param index from 0 to the number of frames, exclusive
   */
  Picture picture(int index);

  /**
   * Paints every picture into {@code sink}. While one is compressed the next is painted.
   *
   * @param painter used on this thread
   * @param sink used on a thread of its own, and finished at the end
   * @param painted hears how many pictures are done
   * @throws IOException with one sentence if the disk refuses
   */
  default void shoot(ScenePainter painter, FrameSink sink, IntConsumer painted) throws IOException {
    ByteBuffer[] buffers = {
      ByteBuffer.allocateDirect(spec().bytes()), ByteBuffer.allocateDirect(spec().bytes())
    };
    ExecutorService compression = Executors.newSingleThreadExecutor();
    try {
      Future<?> before = null;
      for (int i = 0; i < spec().frames(); i++) {
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
