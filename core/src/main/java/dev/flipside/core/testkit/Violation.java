package dev.flipside.core.testkit;

/** Thrown inside a check with the sentence that says what is wrong. */
final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Violation(String sentence) {
    super(sentence);
  }

  static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new Violation(sentence);
    }
  }

  /** Requires that {@code value} is there. */
  static <T> T present(T value, String what) {
    require(value != null, what + " is null");
    return value;
  }

  /** Requires text that is neither null nor blank. */
  static String text(String value, String what) {
    require(value != null && !value.isBlank(), what + " is empty");
    return value;
  }
}
