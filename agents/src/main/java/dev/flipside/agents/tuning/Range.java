package dev.flipside.agents.tuning;

import dev.flipside.core.Refusal;
import java.math.BigDecimal;

/**
 * Which values a setting may have. What is refused is answered with the range.
 *
 * @param low smallest allowed value
 * @param high largest allowed value
 * @param open whether {@code low} itself is not allowed
 */
public record Range(double low, double high, boolean open) {
  /** A share, a probability or a discount. */
  public static final Range SHARE = new Range(0, 1, false);

  /** A weight, a deviation or a number of steps that may be nothing. */
  public static final Range NOT_NEGATIVE = new Range(0, 1e9, false);

  /** How much something is moved in one gradient step. */
  public static final Range STEP_SIZE = new Range(0, 1, true);

  /** Units of a hidden layer. */
  public static final Range UNITS = new Range(1, 4096, false);

  /** Hidden layers. */
  public static final Range LAYERS = new Range(0, 8, false);

  /** From {@code low} to {@code high}, both allowed. */
  public static Range of(double low, double high) {
    return new Range(low, high, false);
  }

  /** Above 0, up to {@code high}. */
  public static Range positiveTo(double high) {
    return new Range(0, high, true);
  }

  /**
   * Refuses what lies outside.
   *
   * @param name of the setting
   * @throws Refusal with one sentence that says the range
   */
  public void check(String name, double value) {
    boolean inside = open ? value > low && value <= high : value >= low && value <= high;
    if (!inside) {
      throw new Refusal(
          name
              + (open
                  ? " is more than " + text(low) + " and at most "
                  : " is " + text(low) + " to ")
              + text(high)
              + ", not "
              + text(value));
    }
  }

  private static String text(double value) {
    if (!Double.isFinite(value) || Math.abs(value) > 1e15) {
      return Double.toString(value);
    }
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
