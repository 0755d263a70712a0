package dev.flipside.agents.experiment;

import dev.flipside.core.Refusal;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Runs the trials of a study, here or elsewhere. A jar on the class path offers another one by
 * naming it in {@code META-INF/services/dev.flipside.agents.experiment.TrialExecutor}. A trial goes
 * out as {@link TrialSpec#toJson} and comes back as a {@link TrialResult}; the executor writes no
 * table.
 */
public interface TrialExecutor {

  /** Short lower-case name used on the command line. */
  String id();

  /**
   * Runs all trials and comes back when each has been reported to the listener, as finished or as
   * failed, or when the listener says to stop. What one trial throws never ends another.
   *
   * @param here runs a trial in this process
   * @param place what another process needs to do the same
   */
  void run(List<TrialSpec> trials, TrialRunner here, Workplace place, StudyListener listener);

  /**
   * The same executor at a chosen place, such as the address of a cluster.
   *
   * @throws Refusal with one sentence if there is no choice, or not this one
   */
  default TrialExecutor at(String where) {
    throw new Refusal("the executor " + id() + " runs here only: nothing goes after its name");
  }

  /**
   * The executor that {@code text} names.
   *
   * @param text its id, or {@code ID:PLACE}
   * @throws Refusal with one sentence if there is none
   */
  static TrialExecutor named(String text) {
    int colon = text.indexOf(':');
    TrialExecutor found = byId(colon < 0 ? text : text.substring(0, colon));
    return colon < 0 ? found : found.at(text.substring(colon + 1));
  }

  private static TrialExecutor byId(String id) {
    List<TrialExecutor> known =
        ServiceLoader.load(TrialExecutor.class).stream().map(ServiceLoader.Provider::get).toList();
    return known.stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "there is no executor "
                        + id
                        + "; there are "
                        + String.join(", ", known.stream().map(TrialExecutor::id).toList())));
  }
}
