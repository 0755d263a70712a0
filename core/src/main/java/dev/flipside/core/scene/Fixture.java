package dev.flipside.core.scene;

/**
 * A part that stands still for the whole episode, such as a wall.
 *
 * @param part what it is
 * @param u position along u, metres
 * @param v position along v, metres
 * @param angle turn about w, radians
 */
public record Fixture(Part part, float u, float v, float angle) {}
