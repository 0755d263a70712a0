package dev.flipside.desktop.window;

import dev.flipside.core.Refusal;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the window opens.
 *
 * @param environments what can be played, at least one
 * @param runs the folder of the user's runs
 * @param first what is shown first; leaving that leads to the title
 * @param light whether the theme is light
 * @param quality of the scenes; empty to begin with full and step down when pictures come slowly
 * @param width pixels
 * @param height pixels
 * @param fullScreen whether it covers the screen
 * @param preferences what the person likes
 * @param keep hears each change of that, to write it down
 */
public record WindowOptions(
    EnvironmentRegistry environments,
    Path runs,
    Destination first,
    boolean light,
    Optional<Quality> quality,
    int width,
    int height,
    boolean fullScreen,
    Preferences preferences,
    Consumer<Preferences> keep) {

  public WindowOptions {
    if (environments.entries().isEmpty()) {
      throw new Refusal("no environment was found, so there is nothing to show");
    }
  }

  /** A dark window of 1280 x 720 with automatic quality. */
  public static WindowOptions of(EnvironmentRegistry environments, Path runs, Destination first) {
    return new WindowOptions(
        environments,
        runs,
        first,
        false,
        Optional.empty(),
        1280,
        720,
        false,
        Preferences.DEFAULT,
        changed -> {});
  }

  /** The same with a light or dark theme. */
  public WindowOptions withLight(boolean on) {
    return new WindowOptions(
        environments, runs, first, on, quality, width, height, fullScreen, preferences, keep);
  }

  /** The same with a fixed quality. */
  public WindowOptions withQuality(Quality fixed) {
    return new WindowOptions(
        environments,
        runs,
        first,
        light,
        Optional.of(fixed),
        width,
        height,
        fullScreen,
        preferences,
        keep);
  }

  /** The same with another size, pixels. */
  public WindowOptions withSize(int newWidth, int newHeight) {
    return new WindowOptions(
        environments,
        runs,
        first,
        light,
        quality,
        newWidth,
        newHeight,
        fullScreen,
        preferences,
        keep);
  }

  /** The same on the whole screen, or not. */
  public WindowOptions withFullScreen(boolean on) {
    return new WindowOptions(
        environments, runs, first, light, quality, width, height, on, preferences, keep);
  }

  /**
   * The same for somebody who likes {@code liked}, and whose changes {@code keeper} writes down.
   */
  public WindowOptions withPreferences(Preferences liked, Consumer<Preferences> keeper) {
    return new WindowOptions(
        environments, runs, first, light, quality, width, height, fullScreen, liked, keeper);
  }
}
