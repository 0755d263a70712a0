package dev.flipside.desktop.video;

import dev.flipside.core.Refusal;

/**
 * The shape of a film.
 *
 * @param width pixels, 16 to 7680
 * @param height pixels, 16 to 4320
 * @param fps pictures per second, above 0 and at most 120
 * @param frames how many pictures there will be, at least 1
 * @param title kept in the file where the format has a place for it
 */
public record VideoSpec(int width, int height, double fps, int frames, String title) {

  public VideoSpec {
    if (width < 16 || width > 7680 || height < 16 || height > 4320) {
      throw new Refusal("a film is 16x16 to 7680x4320 pixels, not " + width + "x" + height);
    }
    if (!(fps > 0 && fps <= 120)) {
      throw new Refusal("a film has more than 0 and at most 120 pictures per second, not " + fps);
    }
    if (frames < 1) {
      throw new Refusal("a film has at least one picture, not " + frames);
    }
  }

  /** Bytes of one picture: red, green, blue, alpha of each pixel. */
  public int bytes() {
    return 4 * width * height;
  }
}
