package dev.flipside.core.environment;

/**
 * One control step as a hand-coded reward sees it. Nothing in it may be written.
 *
 * @param observation before the action, [observation size]
 * @param action as taken, within its range, [action size]
 * @param nextObservation after the action, [observation size]
 * @param signals after the action, [signals size]
 */
public record Transition(
    float[] observation, float[] action, float[] nextObservation, float[] signals) {}
