package dev.flipside.agents.training;

import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code metrics.csv}: one line per iteration, a column per figure, an empty cell for what is not
 * known. A resumed run cuts off the lines after its checkpoint, because it writes them again.
 */
final class MetricsFile {
  private final Path file;
  private List<String> columns;

  /**
   * @param steps lines of more control steps than this are cut off
   */
  MetricsFile(Path file, long steps) {
    this.file = file;
    this.columns = List.of();
    if (Files.exists(file)) {
      cutOff(steps);
    }
  }

  private void cutOff(long steps) {
    StringBuilder kept = new StringBuilder();
    String text = WholeFile.text(file);
    // A last line without its end was torn by what ended the program.
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      if (kept.isEmpty()) {
        columns = List.of(line.split(",", -1));
        kept.append(line).append('\n');
      } else if (stepsOf(line) <= steps) {
        kept.append(line).append('\n');
      }
    }
    AtomicFile.write(file, kept.toString());
  }

  private static long stepsOf(String line) {
    String[] cells = line.split(",", -1);
    try {
      return cells.length > 1 ? Long.parseLong(cells[1]) : Long.MAX_VALUE;
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Adds a line. */
  void append(TrainingProgress progress) {
    Map<String, String> cells = cells(progress);
    StringBuilder text = new StringBuilder();
    if (columns.isEmpty()) {
      columns = List.copyOf(cells.keySet());
      text.append(String.join(",", columns)).append('\n');
    }
    List<String> values = columns.stream().map(c -> cells.getOrDefault(c, "")).toList();
    text.append(String.join(",", values)).append('\n');
    try {
      Files.write(
          file,
          text.toString().getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static Map<String, String> cells(TrainingProgress progress) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("iteration", Long.toString(progress.iteration()));
    cells.put("steps", Long.toString(progress.steps()));
    progress.figures().forEach((name, value) -> cells.put(name, number(value)));
    return cells;
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Float.toString((float) value) : "";
  }

  private UncheckedIOException refused(IOException e) {
    return new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
  }
}
