package dev.flipside.environments.maze;

import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Transition;
import java.util.List;

/** The rewards for the maze that one would write by hand, and one that nobody could. */
enum MazeReward implements HandCodedReward {
  SPARSE(
      "sparse",
      "goal reached for the first time",
      "The task as stated, and nothing to climb: random motion hardly ever sees it.") {
    @Override
    public List<String> termNames() {
      return List.of("goal");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      terms[0] = transition.signals()[MazeSignals.GOAL_EVENT];
    }
  },
  STRAIGHT_LINE(
      "straight-line",
      "goal - 0.05 straight-line distance / distance at the start",
      "The tempting dense reward; its best place within reach is often a dead end.") {
    @Override
    public List<String> termNames() {
      return List.of("goal", "nearness");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      terms[0] = transition.signals()[MazeSignals.GOAL_EVENT];
      terms[1] = -0.05f * transition.signals()[MazeSignals.STRAIGHT_LINE];
    }
  },
  PATH(
      "path",
      "goal - 0.05 way left through the corridors / way at the start",
      "Knows the map: an upper bound that nobody has when writing a reward by hand.") {
    @Override
    public List<String> termNames() {
      return List.of("goal", "progress");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      terms[0] = transition.signals()[MazeSignals.GOAL_EVENT];
      terms[1] = -0.05f * transition.signals()[MazeSignals.PATH];
    }
  };

  private final String id;
  private final String formula;
  private final String description;

  MazeReward(String id, String formula, String description) {
    this.id = id;
    this.formula = formula;
    this.description = description;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String description() {
    return description;
  }
}
