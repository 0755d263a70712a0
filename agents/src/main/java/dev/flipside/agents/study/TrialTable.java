package dev.flipside.agents.study;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finished trials as JSON lines, appended one by one. A last line that was cut off by a crash is
 * dropped; its trial runs again. Safe for several threads.
 */
public final class TrialTable {
  private static final Gson GSON = new Gson();

  private final Path file;
  private final List<TrialResult> results = new ArrayList<>();

  private TrialTable(Path file) {
    this.file = file;
  }

  /**
   * Opens the table in {@code file}, which need not exist yet.
   *
   * @throws IllegalArgumentException if a line that is not the last cannot be read
   */
  public static TrialTable open(Path file) {
    TrialTable table = new TrialTable(file);
    if (Files.exists(file)) {
      table.load();
    }
    return table;
  }

  private void load() {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      int whole = text.lastIndexOf('\n') + 1;
      List<String> lines = text.substring(0, whole).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        results.add(parse(lines.get(i), i + 1));
      }
      if (whole < text.length()) {
        Files.writeString(file, text.substring(0, whole), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private TrialResult parse(String line, int number) {
    try {
      TrialResult result = GSON.fromJson(line, TrialResult.class);
      if (result != null) {
        return result;
      }
    } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line " + number + " of " + file + " is not the result of a trial", e);
    }
    throw new IllegalArgumentException("line " + number + " of " + file + " is empty");
  }

  /** The result of this trial with this configuration, if it has finished. */
  public synchronized Optional<TrialResult> find(String arm, long seed, String fingerprint) {
    return results.stream()
        .filter(r -> r.arm().equals(arm) && r.seed() == seed && r.fingerprint().equals(fingerprint))
        .findFirst();
  }

  /** Adds a result; it is on disk when this returns. */
  public synchronized void add(TrialResult result) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          GSON.toJson(result) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
    results.add(result);
  }
}
