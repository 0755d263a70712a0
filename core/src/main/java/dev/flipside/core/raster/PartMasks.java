package dev.flipside.core.raster;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;

/**
 * Which part is visible in each pixel of a small picture, with occlusion: all that a simulated
 * rater sees. Nothing but these masks leaves this class: neither poses nor depth.
 *
 * <p>An instance keeps its buffers and belongs to one thread. The ground is not drawn, since
 * cameras stand above it.
 */
public final class PartMasks {
  /** What {@link #part} answers where no part is seen. */
  public static final int NOTHING = VisibilityBuffer.EMPTY;

  private final SceneModel scene;
  private final Geometry geometry;
  private final VisibilityBuffer buffer;
  private final float[] clip;

  /**
   * Makes masks for {@code scene}.
   *
   * @param width pixels across, at least 1
   * @param height pixels down, at least 1
   */
  public PartMasks(SceneModel scene, int width, int height) {
    this.scene = scene;
    this.geometry = new Geometry(scene);
    this.buffer = new VisibilityBuffer(width, height);
    this.clip = new float[4 * (geometry.positions.length / 3)];
  }

  /** Draws {@code frame} as seen through {@code camera}, in place of what was drawn before. */
  public void draw(Camera camera, SceneFrame frame) {
    View view = View.of(scene, camera, frame, (float) width() / height());
    buffer.clear();
    geometry.place(frame);
    geometry.draw(view.combinedMatrix(), clip, buffer, true);
  }

  /**
   * The same with the shadows on the ground, as far as no part hides them; where shadows overlap,
   * that of the first part is seen.
   */
  public void drawWithShadows(Camera camera, SceneFrame frame) {
    draw(camera, frame);
    View view = View.of(scene, camera, frame, (float) width() / height());
    geometry.drawShadows(view.combinedMatrix(), clip, buffer);
  }

  /** What {@link #part} answers where the shadow of part or fixture {@code part} is seen. */
  public int shadowOf(int part) {
    return geometry.items() + part;
  }

  /** Pixels across. */
  public int width() {
    return buffer.width;
  }

  /** Pixels down. */
  public int height() {
    return buffer.height;
  }

  /**
   * What is seen in a pixel.
   *
   * @param x column, 0 at the left
   * @param y row, 0 at the top
   * @return number of the moving part; the number of moving parts plus that of the fixture; one of
   *     {@link #shadowOf} if shadows were drawn; or {@link #NOTHING}
   */
  public int part(int x, int y) {
    return buffer.labels[y * buffer.width + x];
  }
}
