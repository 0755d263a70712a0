package dev.flipside.core;

/**
 * What a user gave is refused, in one sentence: what was wrong, where, what would be right. Only
 * what a user can put right is a refusal: options, names, settings, files from elsewhere. A broken
 * promise between classes is an {@link IllegalArgumentException}, and a machine that fails an
 * {@link java.io.IOException}; both end in a log.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
