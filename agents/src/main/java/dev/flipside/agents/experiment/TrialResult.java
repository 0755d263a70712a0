package dev.flipside.agents.experiment;

import dev.flipside.core.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of one trial.
 *
 * @param arm name of the arm
 * @param seed the run seed
 * @param fingerprint of the arm's configuration ({@link Fingerprint})
 * @param figures name to value, in the order in which they are shown; never NaN
 * @param curves name to values over the course of the trial, all of one length; may be empty
 * @param folder where the trial left its files, relative to the study's folder; may be empty
 */
public record TrialResult(
    String arm,
    long seed,
    String fingerprint,
    Map<String, Double> figures,
    Map<String, List<Double>> curves,
    String folder) {
  public TrialResult {
    if (arm == null || fingerprint == null || folder == null || figures == null || curves == null) {
      throw new IllegalArgumentException("arm, fingerprint, figures, curves or folder is missing");
    }
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
    figures.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw new Refusal("figure " + name + " of a trial is " + value);
          }
        });
  }

  /** What came out of {@code trial}. */
  static TrialResult of(
      TrialSpec trial,
      Map<String, Double> figures,
      Map<String, List<Double>> curves,
      String folder) {
    return new TrialResult(trial.arm(), trial.seed(), trial.fingerprint(), figures, curves, folder);
  }

  /**
   * The figure called {@code name}.
   *
   * @throws Refusal if there is none
   */
  public double figure(String name) {
    Double value = figures.get(name);
    if (value == null) {
      throw new Refusal(
          "no figure is called " + name + "; there are " + String.join(", ", figures.keySet()));
    }
    return value;
  }
}
