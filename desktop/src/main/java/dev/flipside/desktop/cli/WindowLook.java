package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.preferences.PreferencesFile;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.window.DisplayMissing;
import dev.flipside.desktop.window.FlipsideWindow;
import dev.flipside.desktop.window.WindowOptions;
import dev.flipside.desktop.window.input.KeyMap;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the window looks, and opening it. */
final class WindowLook {
  @Option(
      names = "--light",
      negatable = true,
      description = "Light colours, or with --no-light dark ones (default: as in the settings).")
  private Boolean light;

  @Option(
      names = "--quality",
      paramLabel = "Q",
      description =
          "${COMPLETION-CANDIDATES} (default: as in the settings, or full, and less where pictures"
              + " come slowly).")
  private Quality quality;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "Of the window (default: as in the settings, or 1280x720).")
  private PictureSize size;

  @Option(
      names = "--full-screen",
      negatable = true,
      description = "Cover the whole screen, or not (default: as in the settings).")
  private Boolean fullScreen;

  /** What was said of the size; 1280 x 720 if nothing was. */
  PictureSize size() {
    return size == null ? new PictureSize(1280, 720) : size;
  }

  /** Whether dark colours were asked for. */
  boolean dark() {
    return light != null && !light;
  }

  /** What was said of the window, and what the person likes where nothing was said. */
  WindowOptions options(
      EnvironmentRegistry environments, Path runs, Destination opening, PreferencesFile kept) {
    if (size != null && (size.width() < 800 || size.height() < 600)) {
      throw new Refusal(
          "--size of a window is at least 800x600, not " + size.width() + "x" + size.height());
    }
    Preferences liked = kept.read();
    KeyMap.of(liked.text("keys"));
    WindowOptions options =
        WindowOptions.of(environments, runs, opening)
            .withLight(light == null ? liked.is("theme", "light") : light)
            .withSize(
                size == null ? liked.width() : size.width(),
                size == null ? liked.height() : size.height())
            .withFullScreen(fullScreen == null ? liked.is("full-screen", "yes") : fullScreen)
            .withPreferences(liked, kept::write);
    Optional<Quality> chosen =
        Optional.ofNullable(quality).or(() -> Quality.chosen(liked.text("quality")));
    return chosen.map(options::withQuality).orElse(options);
  }

  /** Opens the window and comes back when it is closed. */
  void open(EnvironmentRegistry environments, Path runs, Destination opening)
      throws DisplayMissing {
    FlipsideWindow.open(options(environments, runs, opening, PreferencesFile.ofUser()));
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
