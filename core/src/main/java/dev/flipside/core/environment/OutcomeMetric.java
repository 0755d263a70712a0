package dev.flipside.core.environment;

/**
 * A figure that evaluation reports over many episodes: a ratio of sums of {@link TrueOutcome}
 * counts. With {@code per} empty the divisor is the number of episodes.
 *
 * @param name as printed, lower case with hyphens
 * @param unit for example {@code "per minute"} or {@code "share"}
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
    boolean higherIsBetter) {}
