package dev.flipside.desktop.render;

import java.util.Optional;

/** How much a picture may cost. */
public enum Quality {
  /** Four samples a pixel, wide soft shadows. */
  FULL(4, 12, 6, false),
  /** Four samples a pixel, shadows with fewer samples. */
  MEDIUM(4, 5, 3, true),
  /** One sample a pixel, shadows with few samples. */
  LOW(1, 4, 1, true);

  private final int samples;
  private final int shadowTaps;
  private final int solidTaps;
  private final boolean lightVertices;

  Quality(int samples, int shadowTaps, int solidTaps, boolean lightVertices) {
    this.samples = samples;
    this.shadowTaps = shadowTaps;
    this.solidTaps = solidTaps;
    this.lightVertices = lightVertices;
  }

  /** The quality called {@code name} in small letters; empty for any other word. */
  public static Optional<Quality> chosen(String name) {
    return java.util.Arrays.stream(values())
        .filter(q -> q.name().toLowerCase(java.util.Locale.ROOT).equals(name))
        .findFirst();
  }

  /** Samples per pixel. */
  int samples() {
    return samples;
  }

  /** Looks into the shadow map per pixel of a solid. */
  int solidTaps() {
    return solidTaps;
  }

  /**
   * Whether solids are lit at their vertices instead of at each pixel: shapes are so finely divided
   * that it hardly shows, and small triangles make pixels costly in software rendering.
   */
  boolean lightVertices() {
    return lightVertices;
  }

  /** Looks into the shadow map per pixel of the ground. */
  int shadowTaps() {
    return shadowTaps;
  }

  /** The quality for a picture of which little changes: better, unless every bit counts. */
  Quality whenStanding() {
    return this == LOW ? LOW : FULL;
  }

  /** The next cheaper step, if there is one. */
  public Optional<Quality> cheaper() {
    return switch (this) {
      case FULL -> Optional.of(MEDIUM);
      case MEDIUM -> Optional.of(LOW);
      case LOW -> Optional.empty();
    };
  }
}
