package dev.flipside.desktop.labelling;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast a learner is, by its own last iterations: by the middle one of them, since one that fits
 * the reward nets or is the first takes many times as long and says nothing about the others.
 */
public final class Pace {
  private static final int RECENT = 15;

  /** Fewer iterations are no measurement: the first ones warm up. */
  private static final int LEAST = 3;

  private static final double SOON_SECONDS = 5;

  private final Deque<Double> secondsPerStep = new ArrayDeque<>();

  /**
   * Adds an iteration, in which nobody waited for an answer.
   *
   * @param stepsPerSecond control steps per second
   */
  public void add(double stepsPerSecond) {
    if (stepsPerSecond > 0) {
      secondsPerStep.addLast(1 / stepsPerSecond);
    }
    if (secondsPerStep.size() > RECENT) {
      secondsPerStep.removeFirst();
    }
  }

  /** Seconds that so many control steps take; NaN before it is measured. */
  public double seconds(double steps) {
    if (secondsPerStep.size() < LEAST) {
      return Double.NaN;
    }
    double[] sorted = secondsPerStep.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Math.max(0, steps) * middle(sorted);
  }

  private static double middle(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** When so many control steps are over, no more exactly than one can know it. */
  public String when(double steps) {
    double seconds = seconds(steps);
    if (Double.isNaN(seconds)) {
      return "soon";
    } else if (seconds < SOON_SECONDS) {
      return "in a moment";
    } else if (seconds < 90) {
      return "in about " + Math.max(5, 5 * Math.round(seconds / 5)) + " s";
    }
    return "in about " + Math.round(seconds / 60) + " minutes";
  }
}
