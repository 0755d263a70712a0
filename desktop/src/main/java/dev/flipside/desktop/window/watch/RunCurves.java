package dev.flipside.desktop.window.watch;

import dev.flipside.agents.report.MetricsTable;
import dev.flipside.core.Refusal;
import dev.flipside.core.run.RunDirectory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What truly happened while runs learned, read beside the picture and kept. */
final class RunCurves {
  private static final double[] NOTHING = {};

  private final Map<RunDirectory, CompletableFuture<double[]>> read = new HashMap<>();

  /**
   * The main outcome of {@code run} in order, or what it was paid; empty until it has been read.
   *
   * @param metric name of the outcome
   */
  double[] of(RunDirectory run, String metric) {
    return read.computeIfAbsent(
            run, r -> CompletableFuture.supplyAsync(() -> values(r, "outcome/" + metric)))
        .getNow(NOTHING);
  }

  private static double[] values(RunDirectory run, String column) {
    try {
      MetricsTable table = MetricsTable.read(run.metrics());
      return table.column(table.has(column) ? column : "return");
    } catch (Refusal e) {
      return NOTHING;
    }
  }
}
