package dev.flipside.desktop.render;

import java.util.Optional;

/** How much a picture may cost. */
public enum Quality {
  /** Four samples a pixel, wide soft shadows. */
  FULL(4, 12),
  /** Four samples a pixel, shadows with fewer samples. */
  MEDIUM(4, 5),
  /** One sample a pixel, shadows with few samples. */
  LOW(1, 4);

  private final int samples;
  private final int shadowTaps;

  Quality(int samples, int shadowTaps) {
    this.samples = samples;
    this.shadowTaps = shadowTaps;
  }

  /** Samples per pixel. */
  int samples() {
    return samples;
  }

  /** Samples of the shadow map per pixel. */
  int shadowTaps() {
    return shadowTaps;
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
