package dev.flipside.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.g2d.Batch;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lwjgl.opengl.GL33C;

/** A window that somebody on another thread goes through, one step a picture. */
final class Walk extends WindowApp {
  private static final int PATIENCE_SECONDS = 60;

  private final BlockingQueue<FutureTask<?>> steps = new LinkedBlockingQueue<>();
  private final Set<Class<?>> visited = new HashSet<>();
  private final Thread walker;
  private Reading reading;
  private Throwable stumbled;

  /** Goes through a window. */
  interface Way {
    void go(Walk walk) throws Exception;
  }

  Walk(WindowOptions options, Way way) {
    super(options);
    visited.add(Destination.Title.class);
    walker =
        new Thread(
            () -> {
              try {
                way.go(this);
              } catch (Throwable e) {
                stumbled = e;
              }
              steps.add(new FutureTask<>(Gdx.app::exit, null));
            },
            "walker");
    walker.setDaemon(true);
  }

  @Override
  Batch batch() {
    reading = new Reading(this::ui);
    return reading;
  }

  @Override
  public void create() {
    super.create();
    walker.start();
  }

  /** Throws what stopped the walk, if something did. */
  void requireArrived() {
    if (stumbled != null) {
      throw new AssertionError("the walk stopped", stumbled);
    }
  }

  /** Destinations that were gone to. */
  Set<Class<?>> visited() {
    return visited;
  }

  @Override
  public void go(Destination destination) {
    visited.add(destination.getClass());
    super.go(destination);
  }

  /** The lines of text since the last call. */
  Reading reading() {
    return reading;
  }

  @Override
  void drawn() {
    FutureTask<?> step = steps.poll();
    if (step != null) {
      step.run();
    }
    reading.take();
  }

  /** Does something on the window's thread, after its next picture. */
  <T> T after(Callable<T> what) throws InterruptedException, ExecutionException, TimeoutException {
    FutureTask<T> step = new FutureTask<>(what);
    steps.add(step);
    return step.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The same for what answers nothing. */
  void run(Runnable what) throws InterruptedException, ExecutionException, TimeoutException {
    after(
        () -> {
          what.run();
          return null;
        });
  }

  /** Waits for {@code count} pictures. */
  void pictures(int count) throws InterruptedException, ExecutionException, TimeoutException {
    for (int i = 0; i < count; i++) {
      run(() -> {});
    }
  }

  /** The picture that has just been drawn, lower row first. */
  static ByteBuffer pixels() {
    int width = Gdx.graphics.getWidth();
    int height = Gdx.graphics.getHeight();
    ByteBuffer rgba = ByteBuffer.allocateDirect(4 * width * height);
    GL33C.glReadPixels(0, 0, width, height, GL33C.GL_RGBA, GL33C.GL_UNSIGNED_BYTE, rgba);
    return rgba;
  }
}
