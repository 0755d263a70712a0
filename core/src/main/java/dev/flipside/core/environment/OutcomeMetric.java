package dev.flipside.core.environment;

/**
 * A figure that evaluation reports over many episodes: a ratio of sums of {@link TrueOutcome}
 * counts. With {@code per} empty the divisor is the number of episodes.
 *
 * @param name as printed, lower case with hyphens
 * @param unit {@link #PER_MINUTE} for events, which are counted up while somebody watches; {@link
 *     #SHARE} for events of so many, which are shown as "2 of 3"; else that of a mean, for example
 *     {@code "m"}, or empty
 * @param description one sentence
 * @param count the count that is summed
 * @param per the count whose sum divides, or empty for the number of episodes
 * @param scale factor, for example 60 for "per minute" when {@code per} is in seconds
 * @param higherIsBetter which way is good
 */
public record OutcomeMetric(
    String name,
    String unit,
    String description,
    String count,
    String per,
    double scale,
    boolean higherIsBetter) {

  /** Unit of an event's frequency; its counts are whole numbers. */
  public static final String PER_MINUTE = "per minute";

  /** Unit of the share of episodes, or of other events, in which something happened. */
  public static final String SHARE = "share";
}
