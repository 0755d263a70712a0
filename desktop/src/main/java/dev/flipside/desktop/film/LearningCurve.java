package dev.flipside.desktop.film;

import java.util.ArrayList;
import java.util.List;

/**
 * What truly happened while a run learned, for a corner of its picture.
 *
 * @param label what the curve counts, for example "clean flips per minute"
 * @param steps control steps, rising, [n]
 * @param values at these steps, smoothed, [n]
 * @param until control steps of the policy that is seen; the curve is full up to there and thin
 *     afterwards
 */
public record LearningCurve(String label, float[] steps, float[] values, double until) {
  private static final int MOST_POINTS = 120;
  private static final double SMOOTHING = 0.9;

  /**
   * A curve from a log.
   *
   * @param at control steps, rising
   * @param raw values; NaN where nothing happened
   */
  public static LearningCurve of(String label, double[] at, double[] raw, double until) {
    List<float[]> points = new ArrayList<>();
    double smooth = Double.NaN;
    int every = Math.max(1, at.length / MOST_POINTS);
    for (int i = 0; i < Math.min(at.length, raw.length); i++) {
      if (!Double.isNaN(raw[i])) {
        smooth = Double.isNaN(smooth) ? raw[i] : SMOOTHING * smooth + (1 - SMOOTHING) * raw[i];
      }
      boolean last = i == at.length - 1;
      if ((i % every == 0 || last) && !Double.isNaN(smooth)) {
        points.add(new float[] {(float) at[i], (float) smooth});
      }
    }
    float[] steps = new float[points.size()];
    float[] values = new float[points.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = points.get(i)[0];
      values[i] = points.get(i)[1];
    }
    return new LearningCurve(label, steps, values, until);
  }

  /** Whether there is something to draw. */
  public boolean drawable() {
    return steps.length > 1;
  }

  /** The largest value, at least 1: what hardly ever happens looks like it. */
  float highest() {
    float most = 1;
    for (float value : values) {
      most = Math.max(most, value);
    }
    return most;
  }
}
