package dev.flipside.core.raster;

/** Light levels, and the way between sRGB and linear light. */
final class Tone {
  /** Light from the sky on a surface that faces up, as a share of full white. */
  static final float AMBIENT_ABOVE = 0.52f;

  /** Light from the ground on a surface that faces down. */
  static final float AMBIENT_BELOW = 0.28f;

  /** Light from the sun on a surface that faces it. */
  static final float SUN = 0.58f;

  private static final int STEPS = 4096;
  private static final byte[] DISPLAY = new byte[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      double linear = (double) i / STEPS;
      double shown =
          linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
      DISPLAY[i] = (byte) Math.round(255 * shown);
    }
  }

  private Tone() {}

  /** Linear light of 0xRRGGBB, each component 0 to 1, [3]. */
  static float[] linear(int rgb) {
    float[] out = new float[3];
    for (int k = 0; k < 3; k++) {
      double shown = ((rgb >> (16 - 8 * k)) & 255) / 255.0;
      out[k] = (float) (shown <= 0.04045 ? shown / 12.92 : Math.pow((shown + 0.055) / 1.055, 2.4));
    }
    return out;
  }

  /** 0xRRGGBB of linear light [3] times {@code scale}. */
  static int display(float[] linear, float scale) {
    return component(linear[0] * scale) << 16
        | component(linear[1] * scale) << 8
        | component(linear[2] * scale);
  }

  private static int component(float linear) {
    return DISPLAY[(int) (Math.min(1, Math.max(0, linear)) * STEPS)] & 255;
  }
}
