package dev.flipside.desktop.render;

/**
 * A rectangle of pixels.
 *
 * @param x left edge
 * @param y lower edge, counted upward
 * @param width at least 1
 * @param height at least 1
 */
public record PixelArea(int x, int y, int width, int height) {
  public PixelArea {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture needs at least one pixel, not " + width + " x " + height);
    }
  }

  /** Width over height. */
  public float aspect() {
    return (float) width / height;
  }
}
