package dev.flipside.desktop.window;

import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Application;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3ApplicationConfiguration;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3WindowAdapter;
import com.badlogic.gdx.graphics.glutils.HdpiMode;
import com.badlogic.gdx.graphics.glutils.ShaderProgram;
import com.badlogic.gdx.utils.GdxRuntimeException;
import com.badlogic.gdx.utils.Os;
import com.badlogic.gdx.utils.SharedLibraryLoader;
import dev.flipside.desktop.window.screen.Screen;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lwjgl.glfw.GLFW;

/** Opens the game window. */
public final class FlipsideWindow {
  private static final int OPENGL_MAJOR = 3;
  private static final int OPENGL_MINOR = 2;

  private FlipsideWindow() {}

  /**
   * Opens the window and returns when it is closed. Must be called on the main thread.
   *
   * @throws DisplayMissing with one sentence if there is no display, or none with OpenGL 3.2
   */
  public static void open(WindowOptions options) throws DisplayMissing {
    open(options, new WindowApp(options));
  }

  /** Opens {@code app} in a window. */
  static void open(WindowOptions options, WindowApp app) throws DisplayMissing {
    requireDisplay();
    preferX11();
    Lwjgl3ApplicationConfiguration configuration = configuration(options);
    configuration.setWindowListener(
        new Lwjgl3WindowAdapter() {
          @Override
          public boolean closeRequested() {
            app.quit();
            return false;
          }
        });
    try {
      new Lwjgl3Application(app, configuration);
    } catch (GdxRuntimeException e) {
      if (app.started()) {
        throw e;
      }
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
      throw new DisplayMissing(
          reason.contains("initialize GLFW")
              ? "the display " + display() + " cannot be reached, so no window can open"
              : "the display " + display() + " cannot show the window: " + reason,
          e);
    }
    app.rethrowFailure();
  }

  private static void requireDisplay() throws DisplayMissing {
    if (SharedLibraryLoader.os != Os.Linux || !variable("DISPLAY").isEmpty()) {
      return;
    }
    if (display().isEmpty()) {
      throw new DisplayMissing(
          "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open");
    }
    if (!canAskWayland()) {
      throw new DisplayMissing(
          "the display "
              + display()
              + " cannot be reached: XDG_RUNTIME_DIR, the folder that it would be in, is not set");
    }
  }

  /**
   * Where only an X display can be asked, GLFW is not to ask for a Wayland one first: the library
   * that it would call complains on the error stream by itself.
   */
  private static void preferX11() {
    if (SharedLibraryLoader.os == Os.Linux && !canAskWayland()) {
      GLFW.glfwInitHint(GLFW.GLFW_PLATFORM, GLFW.GLFW_PLATFORM_X11);
    }
  }

  private static boolean canAskWayland() {
    String wayland = variable("WAYLAND_DISPLAY");
    return wayland.startsWith("/")
        || (!wayland.isEmpty() && !variable("XDG_RUNTIME_DIR").isEmpty());
  }

  private static String display() {
    String x11 = variable("DISPLAY");
    return x11.isEmpty() ? variable("WAYLAND_DISPLAY") : x11;
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value.strip();
  }

  private static Lwjgl3ApplicationConfiguration configuration(WindowOptions options) {
    if (SharedLibraryLoader.os == Os.MacOsX) {
      Lwjgl3ApplicationConfiguration.useGlfwAsync();
    }
    // libGDX's own shaders are written in the language of OpenGL 2.
    ShaderProgram.prependVertexCode =
        """
        #version 150
        #define attribute in
        #define varying out
        """;
    ShaderProgram.prependFragmentCode =
        """
        #version 150
        #define varying in
        #define texture2D texture
        #define gl_FragColor flipsideColour
        out vec4 flipsideColour;
        """;
    Lwjgl3ApplicationConfiguration configuration = new Lwjgl3ApplicationConfiguration();
    // What GLFW says about a missing display is said once, in our own words.
    Lwjgl3ApplicationConfiguration.errorStream =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    configuration.setTitle("Flipside");
    configuration.setOpenGLEmulation(
        Lwjgl3ApplicationConfiguration.GLEmulation.GL30, OPENGL_MAJOR, OPENGL_MINOR);
    configuration.setHdpiMode(HdpiMode.Pixels);
    configuration.disableAudio(true);
    configuration.useVsync(true);
    configuration.setForegroundFPS(Screen.SMOOTH);
    configuration.setIdleFPS(30);
    configuration.setBackBufferConfig(8, 8, 8, 8, 0, 0, 0);
    configuration.setWindowedMode(options.width(), options.height());
    configuration.setWindowSizeLimits(800, 600, -1, -1);
    if (options.fullScreen()) {
      configuration.setFullscreenMode(Lwjgl3ApplicationConfiguration.getDisplayMode());
    }
    return configuration;
  }
}
