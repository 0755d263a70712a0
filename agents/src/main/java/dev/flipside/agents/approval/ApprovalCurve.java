package dev.flipside.agents.approval;

import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Approval and truth over the course of a run, kept beside the run so that it survives resuming.
 */
final class ApprovalCurve {
  private static final String FILE = "approval.csv";
  private static final String HEADER = "steps,labels,approved,true,score";

  private final Path file;
  private final List<double[]> points = new ArrayList<>();

  /** The curve of {@code run} up to {@code steps}; later points belong to work that was lost. */
  ApprovalCurve(RunDirectory run, long steps) {
    file = run.path().resolve(FILE);
    StringBuilder kept = new StringBuilder(HEADER).append('\n');
    try {
      if (Files.exists(file)) {
        Files.readString(file, StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(ApprovalCurve::parse)
            .filter(p -> p.length == 5 && p[0] <= steps)
            .forEach(
                p -> {
                  points.add(p);
                  kept.append(line(p));
                });
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
    RunDirectory.replace(file, kept.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static double[] parse(String line) {
    try {
      return java.util.Arrays.stream(line.split(",", -1))
          .mapToDouble(Double::parseDouble)
          .toArray();
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }

  private static String line(double[] point) {
    List<String> cells = new ArrayList<>();
    for (double value : point) {
      cells.add(Double.toString(value));
    }
    return String.join(",", cells) + "\n";
  }

  void add(double steps, double labels, double approved, double truly, double score) {
    double[] point = {steps, labels, approved, truly, score};
    points.add(point);
    try {
      Files.writeString(file, line(point), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Column name to values. */
  Map<String, List<Double>> columns() {
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    String[] names = HEADER.split(",", -1);
    for (int c = 0; c < names.length; c++) {
      int column = c;
      columns.put(names[c], points.stream().map(p -> p[column]).toList());
    }
    return columns;
  }
}
