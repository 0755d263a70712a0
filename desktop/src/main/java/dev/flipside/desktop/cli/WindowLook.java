package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentRegistry;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.window.DisplayMissing;
import dev.flipside.desktop.window.FlipsideWindow;
import dev.flipside.desktop.window.WindowOptions;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How the window looks, and opening it. */
final class WindowLook {
  @Option(names = "--light", description = "Light colours instead of dark ones.")
  private boolean light;

  @Option(
      names = "--quality",
      paramLabel = "Q",
      description =
          "${COMPLETION-CANDIDATES} (default: full, and less where pictures come slowly).")
  private Quality quality;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "Of the window (default: ${DEFAULT-VALUE}).",
      defaultValue = "1280x720")
  private PictureSize size;

  @Option(names = "--full-screen", description = "Cover the whole screen.")
  private boolean fullScreen;

  /** Of the window. */
  PictureSize size() {
    return size;
  }

  /** Opens the window and comes back when it is closed. */
  void open(EnvironmentRegistry environments, Path runs, Destination opening)
      throws DisplayMissing {
    if (size.width() < 800 || size.height() < 600) {
      throw new Refusal(
          "--size of a window is at least 800x600, not " + size.width() + "x" + size.height());
    }
    WindowOptions options =
        WindowOptions.of(environments, runs, opening)
            .withLight(light)
            .withSize(size.width(), size.height())
            .withFullScreen(fullScreen);
    FlipsideWindow.open(quality == null ? options : options.withQuality(quality));
  }

  /** The same where nothing else could be done: a missing display is the user's mistake. */
  void mustOpen(EnvironmentRegistry environments, Path runs, Destination opening) {
    try {
      open(environments, runs, opening);
    } catch (DisplayMissing e) {
      throw new Refusal(e.getMessage() + "; train, record, evaluate and demo work without one", e);
    }
  }
}
