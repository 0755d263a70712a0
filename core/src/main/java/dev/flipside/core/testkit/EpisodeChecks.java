package dev.flipside.core.testkit;

import static dev.flipside.core.testkit.Violation.require;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.StepType;
import dev.flipside.core.environment.TimeStep;
import java.util.Arrays;
import java.util.List;

/** Checks of what comes out of an episode. */
final class EpisodeChecks {
  private static final long SEED = 20;
  private static final long OTHER_SEED = 21;

  private EpisodeChecks() {}

  static String specsHonoured(CheckedWorld subject) {
    List<float[]> actions = subject.beginning(SEED);
    try (Environment environment = subject.create()) {
      Trace trace = Trace.play(environment, SEED, actions, false);
      requireWithinSpecs(subject, trace);
      return trace.steps().size() + " steps of random actions were looked at";
    }
  }

  static String trainingStarts(CheckedWorld subject) {
    try (Environment environment = subject.create(Start.TRAINING)) {
      for (long seed = 0; seed < 4; seed++) {
        Trace trace = Trace.play(environment, seed, subject.beginning(seed), false);
        requireWithinSpecs(subject, trace);
      }
      return "4 seeds were looked at";
    }
  }

  private static void requireWithinSpecs(CheckedWorld subject, Trace trace) {
    for (int t = 0; t < trace.steps().size(); t++) {
      TimeStep step = trace.steps().get(t);
      require(
          (t == 0) == (step.type() == StepType.FIRST), "step " + t + " has type " + step.type());
      within("observation", subject.spec().observation(), step.observation(), t);
      within("signals", subject.spec().signals(), step.signals(), t);
    }
  }

  private static void within(String what, BoxSpec spec, float[] vector, int t) {
    String violation = spec.violation(vector);
    require(violation.isEmpty(), what + " of step " + t + ": " + violation);
    for (int i = 0; i < vector.length; i++) {
      require(
          Float.isFinite(vector[i]),
          what + " of step " + t + ": " + spec.components().get(i).name() + " is " + vector[i]);
    }
  }

  static String deterministic(CheckedWorld subject) {
    List<float[]> actions = subject.beginning(SEED);
    try (Environment first = subject.create();
        Environment second = subject.create()) {
      Trace a = Trace.play(first, SEED, actions, true);
      Trace b = Trace.play(second, SEED, actions, true);
      a.requireSame(b, "in a second instance with the same seed and actions");
      return a.steps().size() + " steps have the same bits in two instances";
    }
  }

  static String resetForgets(CheckedWorld subject) {
    List<float[]> actions = subject.beginning(SEED);
    try (Environment fresh = subject.create();
        Environment used = subject.create()) {
      Trace expected = Trace.play(fresh, SEED, actions, true);
      Trace.play(used, OTHER_SEED, subject.beginning(OTHER_SEED), true);
      expected.requireSame(Trace.play(used, SEED, actions, true), "after another episode");
      used.reset(OTHER_SEED);
      used.step(actions.get(0).clone());
      expected.requireSame(Trace.play(used, SEED, actions, true), "after a reset in mid-episode");
      return "the same bits after a whole episode and after a part of one";
    }
  }

  static String lookingChangesNothing(CheckedWorld subject) {
    List<float[]> actions = subject.beginning(SEED);
    try (Environment watched = subject.create();
        Environment unwatched = subject.create()) {
      Trace expected = Trace.play(unwatched, SEED, actions, false);
      expected.requireSame(Trace.play(watched, SEED, actions, true), "when somebody looks");
      return "the same bits whether scene, frame and outcome are looked at or not";
    }
  }

  static String arraysAreFresh(CheckedWorld subject) {
    List<float[]> actions = subject.beginning(SEED);
    try (Environment gentle = subject.create();
        Environment rough = subject.create()) {
      Trace expected = Trace.play(gentle, SEED, actions, true);
      TimeStep step = rough.reset(SEED);
      for (int t = 0; !step.type().isLast() && t < actions.size(); t++) {
        float[] observation = step.observation();
        float[] poses = rough.frame().poses();
        Arrays.fill(observation, 7);
        Arrays.fill(step.signals(), 7);
        Arrays.fill(poses, 7);
        float[] action = actions.get(t).clone();
        step = rough.step(action);
        require(
            Arrays.equals(action, actions.get(t)), "step " + t + " writes into the action array");
        Arrays.fill(action, 7);
        require(step.observation() != observation, "step " + t + " returns an array again");
        for (float value : observation) {
          require(value == 7, "step " + t + " writes into an array that it gave away before");
        }
        TimeStep wanted = expected.steps().get(t + 1);
        require(
            Arrays.equals(step.observation(), wanted.observation())
                && Arrays.equals(step.signals(), wanted.signals())
                && Arrays.equals(rough.frame().poses(), expected.frames().get(t + 1).poses()),
            "writing into arrays that were given away changes step " + (t + 1));
      }
      return "arrays that were given away were overwritten, and nothing changed";
    }
  }

  static String endsAtTheHorizon(CheckedWorld subject) {
    int horizon = subject.spec().horizon();
    List<float[]> actions = Trace.randomActions(subject.spec(), SEED, horizon + 1);
    try (Environment environment = subject.create()) {
      TimeStep step = environment.reset(SEED);
      int t = 0;
      while (!step.type().isLast()) {
        subject.requireWithinHorizon(t);
        step = Violation.present(environment.step(actions.get(t)), "a time step");
        t++;
      }
      require(
          t == horizon || step.type() == StepType.TERMINATED,
          "the episode was truncated after " + t + " steps, and the horizon is " + horizon);
      return step.type() == StepType.TRUNCATED
          ? "truncated after exactly " + horizon + " steps"
          : "terminated after " + t + " of " + horizon + " steps";
    }
  }
}
