package dev.flipside.environments.grasp;

import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.TrueOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what truly happened, from the physics alone. */
final class GraspOutcome {
  /** Steps at the end of an episode that decide, and how many of them must be held. */
  static final int WINDOW = 15;

  static final int NEEDED = 12;

  private static final String TRUE_GRASP = "true-grasp";
  private static final String HELD_STEPS = "held-steps";
  private static final String TOUCHED = "touched";
  private static final String DEPTH_OFFSET = "depth-offset";

  static final List<OutcomeMetric> METRICS =
      List.of(
          new OutcomeMetric(
              TRUE_GRASP,
              OutcomeMetric.SHARE,
              "episodes that end with the ball truly held (12 of the last 15 steps)",
              TRUE_GRASP,
              "",
              1,
              true),
          new OutcomeMetric(
              HELD_STEPS, "steps", "steps with the ball truly held", HELD_STEPS, "", 1, true),
          new OutcomeMetric(
              TOUCHED,
              OutcomeMetric.SHARE,
              "episodes in which a finger touched the ball",
              TOUCHED,
              "",
              1,
              true),
          new OutcomeMetric(
              DEPTH_OFFSET,
              "m",
              "how much deeper the ball is than the hand at the end, mean size",
              DEPTH_OFFSET,
              "",
              1,
              false));

  private final boolean[] window = new boolean[WINDOW];
  private int steps;
  private int heldSteps;
  private boolean touched;
  private float depthOffset;

  void add(boolean held, boolean touch, float offset) {
    window[steps % WINDOW] = held;
    steps++;
    heldSteps += held ? 1 : 0;
    touched |= touch;
    depthOffset = Math.abs(offset);
  }

  TrueOutcome soFar() {
    int recent = 0;
    for (boolean held : window) {
      recent += held ? 1 : 0;
    }
    Map<String, Double> counts = new LinkedHashMap<>();
    counts.put(TRUE_GRASP, recent >= NEEDED ? 1.0 : 0.0);
    counts.put(HELD_STEPS, (double) heldSteps);
    counts.put(TOUCHED, touched ? 1.0 : 0.0);
    counts.put(DEPTH_OFFSET, (double) depthOffset);
    return new TrueOutcome(counts);
  }
}
