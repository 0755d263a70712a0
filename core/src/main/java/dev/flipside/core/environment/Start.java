package dev.flipside.core.environment;

/** Which initial states an environment draws from. */
public enum Start {
  /** The task as stated: what evaluation, comparison and play use. */
  STANDARD,
  /** A wider set of initial states that helps learning; may equal STANDARD. */
  TRAINING
}
