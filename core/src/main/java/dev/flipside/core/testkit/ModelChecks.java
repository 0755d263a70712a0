package dev.flipside.core.testkit;

import static dev.flipside.core.testkit.Violation.present;
import static dev.flipside.core.testkit.Violation.require;
import static dev.flipside.core.testkit.Violation.text;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.TimeStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks of the models that can be read. */
final class ModelChecks {
  private static final long SEED = 70;

  private ModelChecks() {}

  static String models(CheckedWorld subject) {
    List<LegibleModel> models = present(subject.provider().models(subject.settings()), "models()");
    Set<String> ids = new HashSet<>();
    for (LegibleModel model : models) {
      String id = text(model.id(), "the id of a model");
      require(ids.add(id), "two models are called " + id);
      text(model.description(), "the description of model " + id);
      require(model.states() >= 1, "model " + id + " has no states");
      for (int state = 0; state < model.states(); state++) {
        for (int next : present(model.next(state), "what model " + id + " says comes next")) {
          require(
              next >= 0 && next < model.states(),
              "model " + id + " goes on from state " + state + " to a state that there is not");
        }
        require(model.place(state) >= 0, "model " + id + " puts state " + state + " nowhere");
        require(
            Double.isFinite(model.worth(state)),
            "model " + id + " finds state " + state + " worth " + model.worth(state));
      }
      followsAnEpisode(subject, model);
    }
    return ids.isEmpty() ? "there are none" : String.join(", ", ids);
  }

  private static void followsAnEpisode(CheckedWorld subject, LegibleModel model) {
    List<float[]> actions = subject.beginning(SEED);
    try (Environment environment = subject.create()) {
      TimeStep step = environment.reset(SEED);
      for (int t = 0; !step.type().isLast() && t < actions.size(); t++) {
        int state = model.state(step.observation());
        require(
            state >= 0 && state < model.states(),
            "model " + model.id() + " takes an observation for a state that there is not");
        String violation =
            subject.spec().action().violation(model.action(step.observation(), state));
        require(violation.isEmpty(), "an action of model " + model.id() + ": " + violation);
        step = environment.step(actions.get(t));
      }
    }
  }
}
