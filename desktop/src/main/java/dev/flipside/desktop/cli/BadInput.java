package dev.flipside.desktop.cli;

/** The user's mistake, said in one sentence: what was wrong, where, what would be right. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadInput(String sentence) {
    super(sentence);
  }

  BadInput(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Refuses {@code value} of {@code option} if it is below {@code least}. */
  static void atLeast(String option, long value, long least) {
    if (value < least) {
      throw new BadInput(option + " is at least " + least + ", not " + value);
    }
  }

  /** Refuses {@code value} of {@code option} unless it is above 0 and at most {@code most}. */
  static void positive(String option, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new BadInput(
          option + " is above 0 and at most " + plain(most) + ", not " + plain(value));
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
