package dev.flipside.agents.report;

import dev.flipside.core.Refusal;
import dev.flipside.core.file.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a run as they stand in its {@code metrics.csv}.
 *
 * @param columns name to values, one per iteration, [iterations]; NaN where a cell is empty
 */
public record MetricsTable(Map<String, double[]> columns) {
  private static final long MOST_CELLS = WholeFile.TEXT_BYTES;

  /**
   * Reads a log that may still be growing: a last line without its end is left out. A file that is
   * not there is an empty table.
   *
   * @throws Refusal with one sentence if it cannot be read
   */
  public static MetricsTable read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new MetricsTable(Map.of());
    }
    String text = WholeFile.text(file);
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    if (lines.isEmpty()) {
      return new MetricsTable(Map.of());
    }
    String[] names = lines.get(0).split(",", -1);
    if ((long) names.length * lines.size() > MOST_CELLS) {
      throw new Refusal(file + " claims more figures than it can hold");
    }
    double[][] values = new double[names.length][lines.size() - 1];
    for (int row = 1; row < lines.size(); row++) {
      String[] cells = lines.get(row).split(",", -1);
      for (int column = 0; column < names.length; column++) {
        values[column][row - 1] = column < cells.length ? number(cells[column]) : Double.NaN;
      }
    }
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int column = 0; column < names.length; column++) {
      columns.put(names[column], values[column]);
    }
    return new MetricsTable(columns);
  }

  private static double number(String cell) {
    try {
      return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The values of a column; empty if there is none of that name. */
  public double[] column(String name) {
    return columns.getOrDefault(name, new double[0]);
  }

  /** Whether the column is there and holds at least one number. */
  public boolean has(String name) {
    return Arrays.stream(column(name)).anyMatch(Double::isFinite);
  }

  /** Names of the columns that begin with {@code prefix}, in file order. */
  public List<String> named(String prefix) {
    return columns.keySet().stream().filter(n -> n.startsWith(prefix)).toList();
  }

  /** The last number of a column, or NaN. */
  public double last(String name) {
    double[] values = column(name);
    for (int i = values.length - 1; i >= 0; i--) {
      if (Double.isFinite(values[i])) {
        return values[i];
      }
    }
    return Double.NaN;
  }
}
