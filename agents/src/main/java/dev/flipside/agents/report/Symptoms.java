package dev.flipside.agents.report;

import com.google.gson.JsonElement;
import dev.flipside.core.run.RunDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The figures by which a run is diagnosed, as they come in while it learns or as they stand in its
 * log. One look at a few clips says little, so each figure counts by its mean over the last quarter
 * of the steps so far. Belongs to one thread.
 */
public final class Symptoms {
  private static final String PREFIX = "learning/";
  private static final List<String> NAMES =
      List.of(
          "pool_preferred",
          "pool_paid",
          "judge_agreement",
          "pool_spread",
          "pool_novelty",
          "reward_held_out_accuracy",
          "reward_chance");

  /** Before so much of a run the figures of good runs look like those of failing ones. */
  private static final double TOO_EARLY = 0.3;

  /** Fewer answers than these follow no rule by chance alone. */
  private static final double FEW_ANSWERS = 40;

  private final boolean fromNothing;
  private final List<double[]> rows = new ArrayList<>();
  private double answers;

  /**
   * @param fromNothing whether the run began with random nets: only then does a lack of novelty say
   *     anything
   */
  public Symptoms(boolean fromNothing) {
    this.fromNothing = fromNothing;
  }

  /** Those of a run that is there. */
  public static Symptoms of(RunDirectory run) {
    JsonElement start = run.manifest().training().get("startFrom");
    boolean fromNothing = start != null && start.isJsonPrimitive() && start.getAsString().isEmpty();
    return of(MetricsTable.read(run.metrics()), fromNothing);
  }

  /** Those of a log. */
  public static Symptoms of(MetricsTable log, boolean fromNothing) {
    Symptoms symptoms = new Symptoms(fromNothing);
    double[] steps = log.column("steps");
    for (int i = 0; i < steps.length; i++) {
      double[] row = new double[NAMES.size() + 1];
      row[0] = steps[i];
      for (int k = 0; k < NAMES.size(); k++) {
        double[] column = log.column(PREFIX + NAMES.get(k));
        row[k + 1] = i < column.length ? column[i] : Double.NaN;
      }
      symptoms.rows.add(row);
    }
    double known = log.last(PREFIX + "answers");
    symptoms.answers = Double.isFinite(known) ? known : 0;
    return symptoms;
  }

  /**
   * Adds what the learner says after an iteration.
   *
   * @param steps control steps so far
   * @param learning figures of the learner by name
   */
  public void add(double steps, Map<String, Double> learning) {
    double[] row = new double[NAMES.size() + 1];
    row[0] = steps;
    for (int k = 0; k < NAMES.size(); k++) {
      row[k + 1] = learning.getOrDefault(NAMES.get(k), Double.NaN);
    }
    rows.add(row);
    answers = learning.getOrDefault("answers", answers);
  }

  /** What they say together. */
  public Diagnosis diagnosis() {
    double guessed = answers < FEW_ANSWERS ? Double.NaN : mean(5);
    double novelty = fromNothing ? mean(4) : Double.NaN;
    return new Diagnosis(mean(0), mean(1), mean(2), mean(3), novelty, guessed, mean(6));
  }

  /**
   * One line for a rater while the run goes on, or nothing; nothing before {@value #TOO_EARLY} of
   * the run.
   *
   * @param totalSteps of the whole run
   */
  public String advice(double totalSteps) {
    boolean early = rows.isEmpty() || rows.get(rows.size() - 1)[0] < TOO_EARLY * totalSteps;
    return early ? "" : diagnosis().advice();
  }

  /** Mean of a figure over the last quarter of the steps; NaN if it is not known there. */
  private double mean(int figure) {
    double sum = 0;
    int count = 0;
    for (int i = rows.size() - 1; i >= 0 && rows.get(i)[0] >= 0.75 * last(); i--) {
      double value = rows.get(i)[figure + 1];
      if (Double.isFinite(value)) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private double last() {
    return rows.get(rows.size() - 1)[0];
  }
}
