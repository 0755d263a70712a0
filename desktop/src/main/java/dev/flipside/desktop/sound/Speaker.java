package dev.flipside.desktop.sound;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays sounds on a thread of its own: opening a device may take long, and a window never waits for
 * it. Where there is no device, or it breaks, everything else goes on in silence.
 */
public final class Speaker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
  private static final int MOST_WAITING = 4;
  private static final long PATIENCE_MILLIS = 500;

  private final Supplier<? extends AudioOutput> opening;
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          task -> {
            Thread made = new Thread(task, "speaker");
            made.setDaemon(true);
            return made;
          },
          new ThreadPoolExecutor.DiscardPolicy());
  private volatile float volume;
  private AudioOutput output;
  private boolean broken;

  /** The machine's own; nothing is opened before the first sound. */
  public Speaker() {
    this(OpenAlOutput::new);
  }

  Speaker(Supplier<? extends AudioOutput> opening) {
    this.opening = opening;
  }

  /** How loud sounds are from now on, 0 (none) to 1. */
  public void volume(float loud) {
    volume = loud;
  }

  /** Plays {@code sound}, soon; one that would come late is left out. */
  public void play(Sound sound) {
    if (volume > 0) {
      thread.execute(() -> playNow(sound));
    }
  }

  private void playNow(Sound sound) {
    if (broken) {
      return;
    }
    try {
      if (output == null) {
        output = opening.get();
      }
      output.play(sound, volume);
    } catch (RuntimeException | LinkageError e) {
      broken = true;
      LOG.debug("no sound: {}", e.toString());
    }
  }

  private void closeOutput() {
    if (output != null) {
      output.close();
    }
  }

  @Override
  public void close() {
    volume = 0;
    ((ThreadPoolExecutor) thread).getQueue().clear();
    thread.execute(this::closeOutput);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.debug("the audio device does not answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
