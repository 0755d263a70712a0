package dev.flipside.core.environment;

/** Which initial states an environment draws from. */
public enum Start {
  /** The task as stated: what evaluation, comparison and play use. */
  STANDARD,
  /** Other initial states, and perhaps shorter episodes, that help learning; may equal STANDARD. */
  TRAINING
}
