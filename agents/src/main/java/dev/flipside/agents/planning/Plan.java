package dev.flipside.agents.planning;

import dev.flipside.core.environment.Policy;
import java.util.List;

/**
 * What a search found for one seed of the environment.
 *
 * @param actions to take from the reset on, [T][action size]
 * @param total sum of rewards that they give
 * @param simulatedSteps control steps that the search simulated, replays included
 * @param replayedSteps how many of them only restored a state
 */
public record Plan(List<float[]> actions, double total, long simulatedSteps, long replayedSteps) {

  public Plan {
    actions = List.copyOf(actions);
  }

  /**
   * Takes the planned actions one after another, and the last one again when they run out. A search
   * that found nothing better than the beginning has planned nothing; then nothing is done.
   *
   * @param actionSize components of an action
   */
  public Policy policy(int actionSize) {
    return new Policy() {
      private int next;

      @Override
      public void begin(long begun) {
        next = 0;
      }

      @Override
      public float[] action(float[] observation) {
        if (actions.isEmpty()) {
          return new float[actionSize];
        }
        int at = Math.min(next, actions.size() - 1);
        next++;
        return actions.get(at).clone();
      }
    };
  }
}
