package dev.flipside.agents.experiment;

/** Hears how a study goes, on the threads of its trials; must return at once. */
public interface StudyListener {

  /** Hears nothing. */
  StudyListener NONE = new StudyListener() {};

  /** A trial begins. */
  default void started(TrialSpec trial) {}

  /** A trial is {@code share} done, 0 to 1. */
  default void progressed(TrialSpec trial, double share) {}

  /**
   * A trial has finished.
   *
   * @param remembered whether it was found in the table instead of being run
   */
  default void finished(TrialSpec trial, TrialResult result, boolean remembered) {}

  /** A trial could not be run to its end, for {@code reason}, a sentence; the others go on. */
  default void failed(TrialSpec trial, String reason) {}

  /** Whether to stop: trials that run end with a checkpoint, and no other begins. */
  default boolean stopped() {
    return false;
  }
}
