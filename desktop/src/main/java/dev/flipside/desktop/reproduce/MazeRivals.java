package dev.flipside.desktop.reproduce;

import dev.flipside.agents.rivals.RivalSetup;
import dev.flipside.agents.study.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The arms of the maze: every method on every kind of maze, with the same learner and the same
 * number of control steps. The number of a trial is the seed of its layout.
 */
public final class MazeRivals {
  /** Layouts that were never used for tuning. */
  public static final List<Long> FRESH_LAYOUTS = LongStream.range(1400, 1420).boxed().toList();

  /** A person's answers, and curiosity that fades while they come in; no reward. */
  public static final String FEEDBACK = "feedback";

  private static final String STATES = "x=1,y=1,key-held=1";
  private static final int EPISODES = 20;
  private static final long PLANNED_STEPS = 3_000_000;

  /**
   * A kind of maze.
   *
   * @param name part of the arms' names
   * @param settings of the environment
   * @param steps control steps to train for
   * @param labels answers that feedback may ask for
   */
  private record Kind(String name, Map<String, String> settings, long steps, int labels) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("7x7", Map.of("size", "7"), 700_000, 200),
          new Kind("11x11", Map.of("size", "11"), 1_200_000, 200),
          new Kind("7x7-key", Map.of("size", "7", "key", "true"), 1_600_000, 400));

  private MazeRivals() {}

  /** All arms, kind by kind. */
  public static List<Arm<RivalSetup>> arms() {
    List<Arm<RivalSetup>> arms = new ArrayList<>();
    for (Kind kind : KINDS) {
      add(arms, kind, "sparse", "The reward as stated: 1 at the goal.", "sparse", "", 0);
      add(
          arms,
          kind,
          "straight-line",
          "The tempting reward: minus the straight-line distance.",
          "straight-line",
          "",
          0);
      add(arms, kind, "rnd", "Sparse, and random network distillation.", "sparse", "rnd", 0.01);
      add(
          arms,
          kind,
          "count",
          "Sparse, and a bonus for seldom-seen cells.",
          "sparse",
          "count",
          0.1);
      add(arms, kind, "plan", "Tree search on the simulator.", RivalSetup.PLAN, "", 0);
      add(
          arms,
          kind,
          FEEDBACK,
          "A simulated rater who sees the map, and distillation that fades out; no reward.",
          "feedback",
          "rnd",
          3);
      add(arms, kind, "path", "The way left through the corridors: upper bound.", "path", "", 0);
    }
    return List.copyOf(arms);
  }

  private static void add(
      List<Arm<RivalSetup>> arms,
      Kind kind,
      String name,
      String description,
      String reward,
      String novelty,
      double weight) {
    boolean asks = reward.equals("feedback");
    arms.add(
        new Arm<>(
            kind.name() + "-" + name,
            description,
            new RivalSetup(
                "maze",
                kind.settings(),
                "layout",
                reward,
                novelty,
                weight,
                asks ? 0.6 : 0,
                STATES,
                asks ? "map/person" : "",
                reward.equals(RivalSetup.PLAN) ? PLANNED_STEPS : kind.steps(),
                Map.of(),
                asks ? Map.of("labels", (double) kind.labels()) : Map.of(),
                EPISODES)));
  }

  /**
   * Some of the arms.
   *
   * @param names of arms; empty for all
   * @param steps control steps of each training, or null for the experiment's own number
   * @throws IllegalArgumentException with one sentence if there is no such arm
   */
  public static List<Arm<RivalSetup>> chosen(List<String> names, Long steps) {
    List<String> known = arms().stream().map(Arm::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "there is no arm " + name + "; there are " + String.join(", ", known));
      }
    }
    return arms().stream()
        .filter(arm -> names.isEmpty() || names.contains(arm.name()))
        .map(arm -> steps == null ? arm : shortened(arm, steps))
        .toList();
  }

  private static Arm<RivalSetup> shortened(Arm<RivalSetup> arm, long steps) {
    RivalSetup s = arm.configuration();
    return new Arm<>(
        arm.name(),
        arm.description(),
        new RivalSetup(
            s.environment(),
            s.settings(),
            s.seedSetting(),
            s.reward(),
            s.novelty(),
            s.noveltyWeight(),
            s.noveltyFade(),
            s.states(),
            s.rater(),
            steps,
            s.ppo(),
            s.feedback(),
            s.episodes()));
  }
}
