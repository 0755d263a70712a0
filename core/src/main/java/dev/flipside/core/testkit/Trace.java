package dev.flipside.core.testkit;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.SceneFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What came out of an episode, or of the beginning of one, copied at once, so that an environment
 * that writes into its arrays later is found out.
 *
 * @param steps FIRST and what followed, copied
 * @param frames one per step, copied; empty if nobody looked
 */
record Trace(List<TimeStep> steps, List<SceneFrame> frames) {

  /** Plays {@code actions}, or fewer if the episode ends, and looks after each step or not. */
  static Trace play(Environment environment, long seed, List<float[]> actions, boolean look) {
    List<TimeStep> steps = new ArrayList<>();
    List<SceneFrame> frames = new ArrayList<>();
    TimeStep step = environment.reset(seed);
    for (int i = 0; ; i++) {
      steps.add(copy(step));
      if (look) {
        frames.add(copy(Violation.present(environment.frame(), "frame()")));
        Violation.present(environment.scene(), "scene()");
        Violation.present(environment.outcome(), "outcome()");
      }
      if (step.type().isLast() || i == actions.size()) {
        return new Trace(steps, frames);
      }
      step = environment.step(actions.get(i).clone());
    }
  }

  /** Random actions within their range, [count][action size]. */
  static List<float[]> randomActions(EnvironmentSpec spec, long seed, int count) {
    RandomGenerator random = Seeds.generator(seed, "contract-actions", 0);
    List<float[]> actions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      actions.add(randomAction(spec, random));
    }
    return actions;
  }

  /** One random action within its range. */
  static float[] randomAction(EnvironmentSpec spec, RandomGenerator random) {
    return spec.action().sample(random);
  }

  private static TimeStep copy(TimeStep step) {
    Violation.present(step, "a time step");
    Violation.present(step.type(), "the type of a time step");
    return new TimeStep(
        step.type(),
        Violation.present(step.observation(), "an observation").clone(),
        Violation.present(step.signals(), "the signals of a step").clone());
  }

  private static SceneFrame copy(SceneFrame frame) {
    return new SceneFrame(
        frame.seconds(),
        Violation.present(frame.poses(), "the poses of a frame").clone(),
        Violation.present(frame.scalars(), "the scalars of a frame").clone());
  }

  /** Requires that {@code other} has the same bits; {@code when} says in what the two differ. */
  void requireSame(Trace other, String when) {
    Violation.require(
        steps.size() == other.steps.size(),
        when + ", an episode has " + other.steps.size() + " steps instead of " + steps.size());
    for (int t = 0; t < steps.size(); t++) {
      TimeStep a = steps.get(t);
      TimeStep b = other.steps.get(t);
      same(when, "the type", t, a.type() == b.type());
      same(when, "the observation", t, Arrays.equals(a.observation(), b.observation()));
      same(when, "the signals", t, Arrays.equals(a.signals(), b.signals()));
    }
    for (int t = 0; t < Math.min(frames.size(), other.frames.size()); t++) {
      SceneFrame a = frames.get(t);
      SceneFrame b = other.frames.get(t);
      boolean same =
          a.seconds() == b.seconds()
              && Arrays.equals(a.poses(), b.poses())
              && Arrays.equals(a.scalars(), b.scalars());
      same(when, "the frame", t, same);
    }
  }

  private static void same(String when, String what, int t, boolean same) {
    Violation.require(same, when + ", " + what + " of step " + t + " differs");
  }
}
