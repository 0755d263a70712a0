package dev.flipside.desktop.preferences;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import dev.flipside.core.Refusal;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where preferences are kept: {@code settings.json}, in {@code $XDG_CONFIG_HOME/flipside} or {@code
 * ~/.config/flipside} on Linux, {@code ~/Library/Application Support/Flipside} on a Mac, {@code
 * %APPDATA%\Flipside} on Windows, or in the file that the environment variable {@code
 * FLIPSIDE_SETTINGS} names.
 *
 * @param path the file; need not exist
 */
public record PreferencesFile(Path path) {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** The user's own. */
  public static PreferencesFile ofUser() {
    return new PreferencesFile(
        place(
            System.getProperty("os.name", ""),
            System.getProperty("user.home", ""),
            System.getenv()));
  }

  /**
   * Where the file is on a system.
   *
   * @param system name of the operating system, as Java gives it
   * @param home the user's folder
   * @param variables of the environment
   */
  static Path place(String system, String home, Map<String, String> variables) {
    String own = variables.getOrDefault("FLIPSIDE_SETTINGS", "");
    if (!own.isBlank()) {
      return Path.of(own);
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      String roaming = variables.getOrDefault("APPDATA", home + "/AppData/Roaming");
      return Path.of(roaming, "Flipside", "settings.json");
    }
    if (name.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "Flipside", "settings.json");
    }
    String xdg = variables.getOrDefault("XDG_CONFIG_HOME", "");
    // The specification says that a relative path is to be ignored.
    return xdg.startsWith("/")
        ? Path.of(xdg, "flipside", "settings.json")
        : Path.of(home, ".config", "flipside", "settings.json");
  }

  /**
   * What stands there; the defaults if there is no file.
   *
   * @throws Refusal with one sentence if it holds something else
   */
  public Preferences read() {
    if (!Files.exists(path)) {
      return Preferences.DEFAULT;
    }
    String refusal = path + " holds no settings; mend it, or delete it for the defaults";
    return WholeFile.decoded(
        refusal,
        () -> {
          Map<String, String> chosen =
              GSON.fromJson(WholeFile.text(path), new TypeToken<Map<String, String>>() {});
          try {
            return Preferences.of(chosen);
          } catch (Refusal e) {
            throw new Refusal(path + ": " + e.getMessage(), e);
          }
        });
  }

  /**
   * Replaces the file.
   *
   * @throws java.io.UncheckedIOException with one sentence if the disk refuses
   */
  public void write(Preferences preferences) {
    AtomicFile.write(path, GSON.toJson(preferences.values()) + "\n");
  }
}
