package dev.flipside.agents.experiment;

import com.google.gson.Gson;
import dev.flipside.core.file.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finished trials as JSON lines, appended one by one. A last line that was cut off by a crash is
 * dropped; its trial runs again. Each shard of a study that is run on several machines writes a
 * file of its own, and all of them are read. Safe for several threads.
 */
public final class TrialTable {
  private static final String NAME = "trials";
  private static final String END = ".jsonl";
  private static final Gson GSON = new Gson();

  private final Path file;
  private final List<TrialResult> results = new ArrayList<>();

  private TrialTable(Path file) {
    this.file = file;
  }

  /** Opens the table in {@code folder}, which need not exist yet. */
  public static TrialTable open(Path folder) {
    return open(folder, "");
  }

  /**
   * Opens the table in {@code folder}, which need not exist yet.
   *
   * @param shard which part of a study writes it, such as {@code 2-of-8}; empty for the whole
   * @throws dev.flipside.core.Refusal if a line that is not the last cannot be read
   */
  public static TrialTable open(Path folder, String shard) {
    TrialTable table =
        new TrialTable(folder.resolve(NAME + (shard.isEmpty() ? "" : "-" + shard) + END));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path each : files.sorted().toList()) {
          String name = each.getFileName().toString();
          if (name.startsWith(NAME) && name.endsWith(END)) {
            table.load(each);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
      }
    }
    return table;
  }

  private void load(Path from) throws IOException {
    List<String> lines = new AppendedLines(from).read();
    for (int i = 0; i < lines.size(); i++) {
      results.add(parse(from, lines.get(i), i + 1));
    }
  }

  private static TrialResult parse(Path from, String line, int number) {
    String where = "line " + number + " of " + from + " is not the result of a trial";
    return WholeFile.json(GSON, line, TrialResult.class, where);
  }

  /** The result of this trial with this configuration, if it has finished. */
  public synchronized Optional<TrialResult> find(TrialSpec trial) {
    String fingerprint = trial.fingerprint();
    return results.stream()
        .filter(
            r ->
                r.arm().equals(trial.arm())
                    && r.seed() == trial.seed()
                    && r.fingerprint().equals(fingerprint))
        .findFirst();
  }

  /** Adds a result; it is on disk when this returns. */
  public synchronized void add(TrialResult result) {
    try {
      new AppendedLines(file).add(GSON.toJson(result));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
    results.add(result);
  }
}
