package dev.flipside.desktop.render;

/**
 * How a scene is drawn.
 *
 * @param palette the colours
 * @param quality how much it may cost
 * @param shadows whether things cast shadows; a rater's view may go without, since a shadow tells
 *     depth
 */
public record Look(Palette palette, Quality quality, boolean shadows) {

  /** Best quality, with shadows. */
  public static Look of(Palette palette) {
    return new Look(palette, Quality.FULL, true);
  }

  /** The same with another quality. */
  public Look with(Quality other) {
    return new Look(palette, other, shadows);
  }
}
