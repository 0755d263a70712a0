package dev.flipside.desktop.window;

import com.badlogic.gdx.Gdx;
import dev.flipside.desktop.film.FilmDesk;
import dev.flipside.desktop.film.Reel;
import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL33C;

/** Films the window itself: whatever screen is shown, as it is shown. */
final class WindowReel {
  private static final double FPS = 30;

  private final FilmDesk films;
  private Reel reel;
  private ByteBuffer rgba;
  private ByteBuffer upright;
  private double seconds;

  WindowReel(FilmDesk films) {
    this.films = films;
  }

  /** Whether it is filming. */
  boolean rolling() {
    return reel != null;
  }

  /** Seconds that it has been filming. */
  int seconds() {
    return (int) seconds;
  }

  /**
   * Begins, or ends the film; it will be written.
   *
   * @param subject stands in the file's name
   */
  void toggle(String subject) {
    if (reel != null) {
      end();
      return;
    }
    int width = Gdx.graphics.getBackBufferWidth() & ~1;
    int height = Gdx.graphics.getBackBufferHeight() & ~1;
    reel = films.roll(subject, width, height, FPS);
    rgba = ByteBuffer.allocateDirect(4 * width * height);
    upright = ByteBuffer.allocateDirect(4 * width * height);
    seconds = 0;
  }

  /** Ends the film, if there is one, and has it written. */
  void end() {
    if (reel != null) {
      reel.end();
      reel = null;
    }
  }

  /** Takes what has just been drawn. */
  void drawn(float passed) {
    if (reel == null) {
      return;
    }
    boolean resized =
        reel.width() != (Gdx.graphics.getBackBufferWidth() & ~1)
            || reel.height() != (Gdx.graphics.getBackBufferHeight() & ~1);
    if (resized || reel.ended()) {
      end();
      return;
    }
    reel.show(seconds, this::pixels);
    seconds += passed;
  }

  private ByteBuffer pixels() {
    int width = reel.width();
    int height = reel.height();
    rgba.clear();
    GL33C.glPixelStorei(GL33C.GL_PACK_ALIGNMENT, 1);
    GL33C.glReadPixels(0, 0, width, height, GL33C.GL_RGBA, GL33C.GL_UNSIGNED_BYTE, rgba);
    // OpenGL's lower row comes first; films want the upper one.
    for (int y = 0; y < height; y++) {
      upright.put(4 * width * y, rgba, 4 * width * (height - 1 - y), 4 * width);
    }
    upright.clear();
    return upright;
  }
}
