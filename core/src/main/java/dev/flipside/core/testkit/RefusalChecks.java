package dev.flipside.core.testkit;

import static dev.flipside.core.testkit.Violation.require;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.TimeStep;
import java.util.ArrayList;
import java.util.List;

/** Checks of what an environment must refuse, and what it must put up with. */
final class RefusalChecks {
  private static final long SEED = 30;

  private RefusalChecks() {}

  static String stepsOutOfTurn(CheckedWorld subject) {
    List<float[]> actions = Trace.randomActions(subject.spec(), SEED, subject.spec().horizon() + 1);
    try (Environment environment = subject.create()) {
      refuses(
          IllegalStateException.class,
          () -> environment.step(actions.get(0)),
          "a step before the first reset");
      TimeStep step = environment.reset(SEED);
      for (int t = 0; !step.type().isLast() && t < actions.size(); t++) {
        step = environment.step(actions.get(t));
      }
      refuses(
          IllegalStateException.class,
          () -> environment.step(actions.get(0)),
          "a step after the end of the episode");
      return "before the first reset and after the last step";
    }
  }

  static String nanAction(CheckedWorld subject) {
    int size = subject.spec().action().size();
    try (Environment environment = subject.create()) {
      environment.reset(SEED);
      for (int i = 0; i < size; i++) {
        float[] action = Trace.randomActions(subject.spec(), SEED, 1).get(0);
        action[i] = Float.NaN;
        refuses(
            IllegalArgumentException.class,
            () -> environment.step(action),
            "a NaN in component " + i + " of the action");
      }
      return "in each of " + size + " components";
    }
  }

  static String wrongLength(CheckedWorld subject) {
    int size = subject.spec().action().size();
    try (Environment environment = subject.create()) {
      environment.reset(SEED);
      for (int wrong : new int[] {0, size + 1}) {
        refuses(
            IllegalArgumentException.class,
            () -> environment.step(new float[wrong]),
            "an action with " + wrong + " instead of " + size + " components");
      }
      return "with 0 and with " + (size + 1) + " components";
    }
  }

  static String clamps(CheckedWorld subject) {
    List<float[]> within = new ArrayList<>();
    List<float[]> beyond = new ArrayList<>();
    for (float[] action : subject.beginning(SEED)) {
      float[] edge = new float[action.length];
      float[] far = new float[action.length];
      for (int i = 0; i < action.length; i++) {
        BoxSpec.Component c = subject.spec().action().components().get(i);
        boolean upper = action[i] > (c.low() + c.high()) / 2;
        edge[i] = upper ? c.high() : c.low();
        far[i] = upper ? c.high() + 100 : Float.NEGATIVE_INFINITY;
      }
      within.add(edge);
      beyond.add(far);
    }
    try (Environment first = subject.create();
        Environment second = subject.create()) {
      Trace expected = Trace.play(first, SEED, within, false);
      expected.requireSame(
          Trace.play(second, SEED, beyond, false), "with actions beyond their range");
      return "actions beyond their range act like those at its edge";
    }
  }

  static String closesTwice(CheckedWorld subject) {
    Environment unused = subject.create();
    unused.close();
    unused.close();
    Environment used = subject.create();
    used.reset(SEED);
    used.close();
    used.close();
    return "unused, and after a reset";
  }

  private static void refuses(
      Class<? extends RuntimeException> wanted, Runnable deed, String what) {
    RuntimeException thrown = null;
    try {
      deed.run();
    } catch (RuntimeException e) {
      thrown = e;
    }
    require(thrown != null, what + " is accepted");
    require(
        wanted.isInstance(thrown),
        what
            + " gives "
            + thrown.getClass().getSimpleName()
            + " instead of "
            + wanted.getSimpleName());
    require(
        thrown.getMessage() != null && !thrown.getMessage().isBlank(),
        what + " is refused without a word");
  }
}
