package dev.flipside.agents.study;

/** Hears how a study goes, on the thread of the trial; must return at once. */
public interface StudyListener {

  /** Hears nothing. */
  StudyListener NONE = new StudyListener() {};

  /** A trial begins. */
  default void started(String arm, long seed) {}

  /** A trial is {@code share} done, 0 to 1. */
  default void progressed(String arm, long seed, double share) {}

  /**
   * A trial has finished.
   *
   * @param remembered whether it was found in the table instead of being run
   */
  default void finished(TrialResult result, boolean remembered) {}
}
