package dev.flipside.agents.experiment;

/** Runs one trial. Called by several threads at once when there are several workers. */
@FunctionalInterface
public interface TrialRunner {

  /**
   * Runs a trial to its end, or goes on with one that was interrupted.
   *
   * @param progress hears how far it is, and says whether to stop
   * @return what came out
   * @throws java.util.concurrent.CancellationException if the listener said to stop
   */
  TrialResult run(TrialSpec trial, StudyListener progress);
}
