package dev.flipside.core.episode;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole episode of T control steps as it happened, without any reward.
 *
 * @param environment id of the environment
 * @param seed what the environment was reset with
 * @param steps FIRST to last, [T + 1]
 * @param actions as given to the environment, [T][action size]
 * @param scene what there was to see
 * @param frames one per step, [T + 1]
 */
public record Episode(
    String environment,
    long seed,
    List<TimeStep> steps,
    List<float[]> actions,
    SceneModel scene,
    List<SceneFrame> frames) {

  public Episode {
    steps = List.copyOf(steps);
    actions = List.copyOf(actions);
    frames = List.copyOf(frames);
    if (steps.size() != actions.size() + 1 || frames.size() != steps.size()) {
      throw new IllegalArgumentException(
          "an episode of " + actions.size() + " actions needs one more step and frame");
    }
  }

  /** Plays one episode to its end. */
  public static Episode play(Environment environment, Policy policy, long seed) {
    List<TimeStep> steps = new ArrayList<>();
    List<float[]> actions = new ArrayList<>();
    List<SceneFrame> frames = new ArrayList<>();
    policy.begin(seed);
    TimeStep step = environment.reset(seed);
    SceneModel scene = environment.scene();
    steps.add(step);
    frames.add(environment.frame());
    while (!step.type().isLast()) {
      float[] action = policy.action(step.observation());
      step = environment.step(action);
      actions.add(action);
      steps.add(step);
      frames.add(environment.frame());
    }
    return new Episode(environment.spec().id(), seed, steps, actions, scene, frames);
  }

  /** Step {@code t}, from 0 to T - 1. */
  public Transition transition(int t) {
    TimeStep next = steps.get(t + 1);
    return new Transition(
        steps.get(t).observation(), actions.get(t), next.observation(), next.signals());
  }

  /** Number of control steps T. */
  public int length() {
    return actions.size();
  }
}
