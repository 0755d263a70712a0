package dev.flipside.agents.experiment;

import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** What was measured in the course of a trial, kept beside its run so that it survives resuming. */
final class TrialCurve {
  /** Column of the answers that were given. */
  static final int LABELS = 1;

  /** Column of the control steps that the reward learner played for itself. */
  static final int PLAYED = 2;

  private static final String FILE = "curve.csv";

  private final Path file;
  private final List<String> names = new ArrayList<>(List.of("steps", "labels", "played"));
  private final List<double[]> points = new ArrayList<>();

  /**
   * The curve of {@code run} up to {@code steps}; later points belong to work that was lost.
   *
   * @param figures names of what is measured
   */
  TrialCurve(RunDirectory run, long steps, List<String> figures) {
    file = run.path().resolve(FILE);
    names.addAll(figures);
    StringBuilder kept = new StringBuilder(String.join(",", names)).append('\n');
    try {
      if (Files.exists(file)) {
        Files.readString(file, StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(TrialCurve::parse)
            .filter(p -> p.length == names.size() && p[0] <= steps)
            .forEach(
                p -> {
                  points.add(p);
                  kept.append(line(p));
                });
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
    AtomicFile.write(file, kept.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static double[] parse(String line) {
    try {
      return Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }

  private static String line(double[] point) {
    return String.join(",", Arrays.stream(point).mapToObj(Double::toString).toList()) + "\n";
  }

  /** Steps of the last point; -1 if there is none. */
  double lastSteps() {
    return points.isEmpty() ? -1 : last(0);
  }

  /** The last value in a column; 0 if there is none. */
  double last(int column) {
    return points.isEmpty() ? 0 : points.get(points.size() - 1)[column];
  }

  /** Adds a point with a value for each column. */
  void add(double... point) {
    points.add(point);
    try {
      Files.writeString(file, line(point), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Column name to values; points at which something was not known yet are left out. */
  Map<String, List<Double>> columns() {
    List<double[]> known =
        points.stream().filter(p -> DoubleStream.of(p).allMatch(Double::isFinite)).toList();
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    for (int c = 0; c < names.size(); c++) {
      int column = c;
      columns.put(names.get(c), known.stream().map(p -> p[column]).toList());
    }
    return columns;
  }
}
