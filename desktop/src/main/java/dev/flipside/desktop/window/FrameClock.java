package dev.flipside.desktop.window;

import dev.flipside.desktop.render.Quality;
import java.util.Optional;

/**
 * Counts pictures, and lowers the quality of scenes when they come too slowly: first full, then
 * medium, then low. It never goes up by itself, which would make the picture flicker between two.
 */
final class FrameClock {
  /** Slower than this for a whole window means that a step down is due, seconds per picture. */
  private static final float TOO_SLOW = 1 / 36f;

  /** Pictures that are judged together: this many, or fewer if they take long. */
  private static final int WINDOW = 40;

  private static final float WINDOW_SECONDS = 1.2f;
  private static final int FEWEST = 10;
  private static final float SHOWN_SECONDS = 0.5f;

  private boolean automatic;
  private Quality quality;
  private long last = System.nanoTime();
  private float sum;
  private int frames;
  private float slowSum;
  private float shownSum;
  private int shownFrames;
  private String shown = "";
  private int slowFrames;

  /**
   * @param fixed the quality, or empty to begin with full and step down by need
   */
  FrameClock(Optional<Quality> fixed) {
    automatic = fixed.isEmpty();
    quality = fixed.orElse(Quality.FULL);
  }

  /**
   * Notes a picture.
   *
   * @param now of {@link System#nanoTime}
   * @return seconds since the last one
   */
  float tick(long now) {
    float seconds = (now - last) * 1e-9f;
    last = now;
    sum += seconds;
    frames++;
    slowSum += seconds;
    slowFrames++;
    shownSum += seconds;
    shownFrames++;
    if (shownSum > SHOWN_SECONDS) {
      shown = Math.round(shownFrames / shownSum) + " pictures/s";
      shownSum = 0;
      shownFrames = 0;
    }
    if (slowFrames == WINDOW || (slowSum > WINDOW_SECONDS && slowFrames >= FEWEST)) {
      if (automatic && slowSum / slowFrames > TOO_SLOW) {
        quality = quality.cheaper().orElse(quality);
      }
      slowSum = 0;
      slowFrames = 0;
    }
    return seconds;
  }

  /** Begins a new window, as after a screen was built: that picture takes long by nature. */
  void forgive() {
    slowSum = 0;
    slowFrames = 0;
    last = System.nanoTime();
  }

  /** The quality now. */
  Quality quality() {
    return quality;
  }

  /** The next quality on request, around from low to full. */
  void nextQuality() {
    quality = quality.cheaper().orElse(Quality.FULL);
    forgive();
  }

  /** Pictures per second lately, in words. */
  String shownRate() {
    return shown;
  }

  /** From now on {@code fixed}, or, if empty, full and less by need. */
  void choose(Optional<Quality> fixed) {
    automatic = fixed.isEmpty();
    quality = fixed.orElse(Quality.FULL);
    forgive();
  }

  /** Pictures per second since the last call. */
  float takeRate() {
    float rate = sum > 0 ? frames / sum : 0;
    sum = 0;
    frames = 0;
    return rate;
  }
}
