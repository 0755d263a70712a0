package dev.flipside.core.environment;

import java.util.function.Supplier;

/**
 * A policy written by hand that ships with an environment: as a proof that the task can be done, as
 * a test, and as a near-miss for checking raters.
 *
 * @param id short lower-case name
 * @param description one sentence
 * @param beatsRandom whether it must score better than random actions on the first outcome metric
 * @param policy makes a new instance
 */
public record ScriptedPolicy(
    String id, String description, boolean beatsRandom, Supplier<Policy> policy) {}
