package dev.flipside.core.scene;

/**
 * Something solid to see.
 *
 * @param name unique in its scene
 * @param shape solid in part coordinates
 * @param colour what the colour is for
 * @param level height of the part's origin along the plane's normal w, metres
 */
public record Part(String name, Shape shape, ColourRole colour, float level) {}
