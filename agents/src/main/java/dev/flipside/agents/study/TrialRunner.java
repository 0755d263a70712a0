package dev.flipside.agents.study;

/**
 * Runs one trial. Called by several threads at once when the study has several workers.
 *
 * @param <T> type of the configuration
 */
@FunctionalInterface
public interface TrialRunner<T> {

  /**
   * Runs a trial to its end, or goes on with one that was interrupted.
   *
   * @param arm how
   * @param seed the run seed
   * @param progress hears how far it is
   * @return figures and curves; arm, seed and fingerprint as {@link Study} hands them over
   */
  TrialResult run(Arm<T> arm, long seed, StudyListener progress);
}
