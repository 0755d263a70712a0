package dev.flipside.core.testkit;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contract of {@link Environment} and {@link EnvironmentProvider} as a list of checks: what the
 * tests of this project and {@code flipside check} run on every environment, ours and strangers'.
 * Whatever an environment throws or returns, each check gives one sentence.
 */
public final class EnvironmentContract {

  /** A check of a subject; says what was seen, or throws. */
  @FunctionalInterface
  interface Check {
    String run(CheckedWorld subject);
  }

  private EnvironmentContract() {}

  /**
   * Checks everything. When the environment cannot even be made, the list ends there.
   *
   * @return one entry per check, in a fixed order
   */
  public static List<ContractCheck> check(EnvironmentProvider provider) {
    List<ContractCheck> results = new ArrayList<>();
    CheckedWorld[] subject = new CheckedWorld[1];
    results.add(
        attempt(
            "it can be made",
            () -> {
              subject[0] = open(provider);
              EnvironmentSpec spec = subject[0].spec();
              return spec.id()
                  + " version "
                  + spec.version()
                  + ": observation "
                  + spec.observation().size()
                  + ", action "
                  + spec.action().size()
                  + ", horizon "
                  + spec.horizon();
            }));
    if (subject[0] != null) {
      checks().forEach((name, check) -> results.add(attempt(name, () -> check.run(subject[0]))));
    }
    return results;
  }

  private static Map<String, Check> checks() {
    Map<String, Check> checks = new LinkedHashMap<>();
    checks.put("it describes itself", ProviderChecks::describesItself);
    checks.put("its settings can be chosen", ProviderChecks::settingsWork);
    checks.put("observations and signals are within their specs", EpisodeChecks::specsHonoured);
    checks.put("the same seed and actions give the same bits", EpisodeChecks::deterministic);
    checks.put("a used instance after reset equals a fresh one", EpisodeChecks::resetForgets);
    checks.put("looking changes nothing", EpisodeChecks::lookingChangesNothing);
    checks.put("arrays are not shared", EpisodeChecks::arraysAreFresh);
    checks.put("an episode ends at the horizon", EpisodeChecks::endsAtTheHorizon);
    checks.put("steps out of turn are refused", RefusalChecks::stepsOutOfTurn);
    checks.put("a NaN action is refused", RefusalChecks::nanAction);
    checks.put("an action of another length is refused", RefusalChecks::wrongLength);
    checks.put("actions out of range are clamped", RefusalChecks::clamps);
    checks.put("it can be closed twice", RefusalChecks::closesTwice);
    checks.put("training starts work", EpisodeChecks::trainingStarts);
    checks.put("the scene can be seen", SceneChecks::sceneIsValid);
    checks.put("frames fit the scene", SceneChecks::framesFit);
    checks.put("hand-coded rewards are finite sums of named terms", TaskChecks::rewards);
    checks.put("metrics refer to counts of the outcome", TaskChecks::metrics);
    checks.put("scripts act, and beat random where they claim to", TaskChecks::scripts);
    checks.put("judges score clips from what is seen", TaskChecks::judges);
    checks.put("it can be played, if it says so", TaskChecks::pilot);
    checks.put("models that can be read lead from state to state", ModelChecks::models);
    checks.put("the bare loop runs, if there is one", TaskChecks::bareLoop);
    return checks;
  }

  private static CheckedWorld open(EnvironmentProvider provider) {
    Violation.text(provider.id(), "id()");
    List<Setting> declared = Violation.present(provider.settings(), "settings()");
    Settings settings = Settings.of(declared, Map.of());
    try (Environment environment =
        Violation.present(provider.create(Start.STANDARD, settings), "create()")) {
      EnvironmentSpec spec = Violation.present(environment.spec(), "spec()");
      Violation.require(
          spec.id().equals(provider.id()),
          "the provider is called " + provider.id() + " and its environment " + spec.id());
      return new CheckedWorld(provider, settings, spec);
    }
  }

  /** Something that gives a sentence or throws. */
  @FunctionalInterface
  private interface Attempt {
    String run();
  }

  private static ContractCheck attempt(String name, Attempt attempt) {
    try {
      return new ContractCheck(name, true, attempt.run());
    } catch (Violation violation) {
      return new ContractCheck(name, false, violation.getMessage());
    } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
      return new ContractCheck(name, false, describe(thrown));
    }
  }

  private static String describe(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String message = thrown.getMessage() == null ? "" : " (" + thrown.getMessage() + ")";
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return "it threw " + thrown.getClass().getSimpleName() + message + place;
  }
}
