package dev.flipside.core.scene;

/**
 * The one light that casts shadows: from above, a little left and in front. The renderer, the
 * software rasteriser and raters who see shadows share it.
 */
public final class Sun {
  private static final float LENGTH = (float) Math.sqrt(0.42 * 0.42 + 1 + 0.5 * 0.5);

  /** Unit vector towards the sun, world x. */
  public static final float X = -0.42f / LENGTH;

  /** Unit vector towards the sun, world y (up). */
  public static final float Y = 1 / LENGTH;

  /** Unit vector towards the sun, world z. */
  public static final float Z = 0.5f / LENGTH;

  private Sun() {}
}
