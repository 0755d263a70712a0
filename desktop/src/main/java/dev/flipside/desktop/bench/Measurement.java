package dev.flipside.desktop.bench;

/**
 * One figure of a benchmark.
 *
 * @param name lower case with hyphens
 * @param value in {@code unit}
 * @param unit for example {@code "steps/s"}, or {@code "x"} for a ratio
 * @param note what exactly was measured, in a few words
 */
public record Measurement(String name, double value, String unit, String note) {}
