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

  /** The smallest rectangle around both. */
  PixelArea union(PixelArea other) {
    int left = Math.min(x, other.x);
    int lower = Math.min(y, other.y);
    int right = Math.max(x + width, other.x + other.width);
    int upper = Math.max(y + height, other.y + other.height);
    return new PixelArea(left, lower, right - left, upper - lower);
  }

  /** What both have in common; a single pixel of this one if that is nothing. */
  PixelArea intersection(PixelArea other) {
    int left = Math.max(x, other.x);
    int lower = Math.max(y, other.y);
    int right = Math.min(x + width, other.x + other.width);
    int upper = Math.min(y + height, other.y + other.height);
    return right > left && upper > lower
        ? new PixelArea(left, lower, right - left, upper - lower)
        : new PixelArea(x, y, 1, 1);
  }

  /** Width over height. */
  public float aspect() {
    return (float) width / height;
  }
}
