package dev.flipside.environments.grasp;

import dev.flipside.core.raster.PartMasks;

/** Where one part shows in a picture: its extent and its middle, in pixels. */
final class Silhouette {
  int pixels;
  int left;
  int right;
  int top;
  int bottom;
  double middleX;
  double middleY;

  /** Measures the visible pixels of {@code part}. */
  void measure(PartMasks masks, int part) {
    pixels = 0;
    left = Integer.MAX_VALUE;
    top = Integer.MAX_VALUE;
    right = -1;
    bottom = -1;
    long sumX = 0;
    long sumY = 0;
    for (int y = 0; y < masks.height(); y++) {
      for (int x = 0; x < masks.width(); x++) {
        if (masks.part(x, y) == part) {
          pixels++;
          sumX += x;
          sumY += y;
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    middleX = (double) sumX / pixels;
    middleY = (double) sumY / pixels;
  }

  boolean seen() {
    return pixels > 0;
  }

  /** Pixels across, at the widest. */
  int width() {
    return right - left + 1;
  }

  /** Pixels down, at the tallest. */
  int height() {
    return bottom - top + 1;
  }
}
