package dev.flipside.agents.planning;

import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.Policy;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Plans by a model that does not change and is never asked what a rater would say: at each step it
 * looks for the best state that can be reached, by the model's own worth, and takes the first move
 * of the shortest way there. Where the model is wrong, it goes on being wrong.
 *
 * @param model what is planned by
 */
public record ModelPolicy(LegibleModel model) implements Policy {
  private static final double SAME = 1e-6;

  @Override
  public float[] action(float[] observation) {
    return model.action(observation, move(model.state(observation)));
  }

  /** The state to go to from {@code start}: a neighbour, or itself if nothing is better. */
  int move(int start) {
    int[] before = new int[model.states()];
    Arrays.fill(before, -1);
    before[start] = start;
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(start);
    int best = start;
    double most = model.worth(start);
    while (!open.isEmpty()) {
      int state = open.remove();
      for (int next : model.next(state)) {
        if (before[next] < 0) {
          before[next] = state;
          open.add(next);
          double worth = model.worth(next);
          if (worth > most + SAME) {
            best = next;
            most = worth;
          }
        }
      }
    }
    int first = best;
    while (before[first] != start) {
      first = before[first];
    }
    return first;
  }
}
