package dev.flipside.desktop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the details of a failure go, so that the screen can say it in one sentence. */
final class FailureLog {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private FailureLog() {}

  /** Writes the whole story of {@code failure} and says where it is, if it could be written. */
  static Optional<Path> write(Throwable failure, List<String> args) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      out.println("Flipside " + Version.text());
      out.println("Java " + Runtime.version() + " on " + System.getProperty("os.name"));
      out.println("Arguments: " + String.join(" ", args));
      failure.printStackTrace(out);
    }
    String name = "failure-" + STAMP.format(Instant.now()) + ".log";
    for (Path folder : List.of(folder(), Path.of(System.getProperty("java.io.tmpdir")))) {
      try {
        Files.createDirectories(folder);
        return Optional.of(Files.writeString(folder.resolve(name), text.toString()));
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    return Optional.empty();
  }

  /** The folder that this system has for such files. */
  private static Path folder() {
    String named = System.getProperty("flipside.logs");
    if (named != null) {
      return Path.of(named);
    }
    String home = System.getProperty("user.home");
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win") && System.getenv("LOCALAPPDATA") != null) {
      return Path.of(System.getenv("LOCALAPPDATA"), "Flipside", "logs");
    }
    if (system.contains("mac")) {
      return Path.of(home, "Library", "Logs", "Flipside");
    }
    String state = System.getenv("XDG_STATE_HOME");
    return state == null || state.isBlank()
        ? Path.of(home, ".local", "state", "flipside")
        : Path.of(state, "flipside");
  }
}
