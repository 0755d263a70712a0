package dev.flipside.agents.exploration;

import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.agents.reward.RewardTerm;
import dev.flipside.core.environment.LegibleModel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Pays for what may still be reached: {@code weight * log(places reachable within n moves)}, by a
 * model of the world that does not change. Where moves are certain this is empowerment, the
 * capacity of the channel from what one does to where one is (Klyubin, Polani and Nehaniv 2005): a
 * key that opens a door is worth having, being turned off is not, whatever the task.
 */
public final class EmpowermentTerm implements RewardTerm {
  private static final String NAME = "empowerment";

  private final Supplier<LegibleModel> models;
  private final LegibleModel model;
  private final double weight;
  private final int moves;
  private final float[] known;
  private double mean;

  /**
   * @param models makes one that says what can be reached, for one thread
   * @param weight at least 0
   * @param moves n, at least 1
   */
  public EmpowermentTerm(Supplier<LegibleModel> models, double weight, int moves) {
    this.models = models;
    this.model = models.get();
    this.weight = weight;
    this.moves = moves;
    this.known = new float[model.states()];
    Arrays.fill(known, Float.NaN);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void pay(RolloutBuffer rollouts, float[] paid) {
    float[] observation = new float[rollouts.observationSize()];
    double sum = 0;
    for (int i = 0; i < paid.length; i++) {
      int row = rollouts.firstRow() + i;
      System.arraycopy(
          rollouts.nextObservations(),
          row * observation.length,
          observation,
          0,
          observation.length);
      paid[i] = of(observation);
      sum += paid[i];
    }
    mean = sum / paid.length;
  }

  private float of(float[] observation) {
    int state = model.state(observation);
    if (Float.isNaN(known[state])) {
      known[state] = (float) Math.log(reachable(model, state, moves));
    }
    return (float) weight * known[state];
  }

  /** How many places can be reached from {@code state} within some moves, its own included. */
  static int reachable(LegibleModel model, int state, int moves) {
    boolean[] seen = new boolean[model.states()];
    Set<Integer> places = new HashSet<>();
    int[] edge = {state};
    seen[state] = true;
    places.add(model.place(state));
    for (int move = 0; move < moves && edge.length > 0; move++) {
      edge =
          Arrays.stream(edge)
              .flatMap(each -> Arrays.stream(model.next(each)))
              .distinct()
              .filter(each -> !seen[each])
              .toArray();
      for (int each : edge) {
        seen[each] = true;
        places.add(model.place(each));
      }
    }
    return places.size();
  }

  @Override
  public Live live() {
    EmpowermentTerm own = new EmpowermentTerm(models, weight, moves);
    return transition -> own.of(transition.nextObservation());
  }

  @Override
  public Map<String, Double> metrics() {
    return Map.of(NAME + "_paid", mean);
  }
}
