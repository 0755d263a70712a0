package dev.flipside.desktop.film;

import dev.flipside.desktop.video.FrameSink;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/**
 * A film of what a screen shows as it is shown, while it is shown. Never keeps the screen waiting:
 * where the disk or the encoder is slower, a picture stands a little longer. Pictures go in on one
 * thread and come out on another.
 */
public final class Reel {
  private static final int WAITING = 6;

  private final VideoSpec spec;
  private final BlockingQueue<Shot> shots = new ArrayBlockingQueue<>(WAITING + 1);
  private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(WAITING);
  private int taken;
  private volatile boolean ended;

  /** A picture and how many times it is shown; without a picture the end. */
  private record Shot(ByteBuffer rgba, int times) {}

  /**
   * @param spec shape of the film; the number of frames is not looked at
   */
  Reel(VideoSpec spec) {
    this.spec = spec;
    for (int i = 0; i < WAITING; i++) {
      free.add(ByteBuffer.allocateDirect(spec.bytes()));
    }
  }

  /** Width of a picture, pixels. */
  public int width() {
    return spec.width();
  }

  /** Height of a picture, pixels. */
  public int height() {
    return spec.height();
  }

  /**
   * Takes what is shown now, if a picture is due.
   *
   * @param seconds since the beginning; never less than before
   * @param rgba fills a picture, upper row first; only asked if one is due and can be taken
   */
  public void show(double seconds, Supplier<ByteBuffer> rgba) {
    int due = (int) Math.floor(seconds * spec.fps()) + 1;
    if (ended || due <= taken) {
      return;
    }
    ByteBuffer into = free.poll();
    if (into == null) {
      return;
    }
    into.clear();
    into.put(rgba.get());
    into.clear();
    if (shots.offer(new Shot(into, due - taken))) {
      taken = due;
    }
  }

  /** Nothing comes any more: what there is becomes the film. */
  public void end() {
    if (!ended) {
      ended = true;
      // There is one place more than pictures.
      shots.add(new Shot(null, 0));
    }
  }

  /** Whether it has been ended, or the disk refused it. */
  public boolean ended() {
    return ended;
  }

  /** Writes what comes until the end; for the writing thread. */
  void write(FrameSink sink) throws IOException {
    try {
      for (Shot shot = shots.take(); shot.rgba() != null; shot = shots.take()) {
        for (int i = 0; i < shot.times(); i++) {
          shot.rgba().clear();
          sink.add(shot.rgba());
        }
        free.add(shot.rgba());
      }
      sink.finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("recording was interrupted", e);
    } finally {
      ended = true;
    }
  }
}
