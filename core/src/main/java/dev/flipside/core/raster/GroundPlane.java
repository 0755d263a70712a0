package dev.flipside.core.raster;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;

/** The surface y = 0 with its marks. */
final class GroundPlane {
  /** Half the width of a mark, metres. */
  private static final float HALF_LINE = 0.012f;

  /** How far endless ground is drawn, in distances from eye to target. */
  private static final float REACH = 4;

  private final SceneModel.Ground ground;
  private final boolean acrossToo;
  private final int label;
  private final float[] surface;
  private final float[] lines;
  private final float[] corners = new float[12];
  private final float[] clip = new float[16];

  /** Ground whose samples are labelled {@code label}. */
  GroundPlane(SceneModel scene, RasterColours palette, int label) {
    this.ground = scene.ground();
    this.acrossToo = scene.plane() == Plane.TABLE_TOP;
    this.label = label;
    this.surface = Tone.linear(palette.ground());
    this.lines = Tone.linear(palette.lines());
  }

  boolean owns(int sampleLabel) {
    return sampleLabel == label;
  }

  /** Whether it goes on without an edge along x. */
  boolean endless() {
    return Float.isInfinite(ground.maxX());
  }

  void draw(View view, VisibilityBuffer into) {
    Camera camera = view.camera();
    float reach =
        REACH
            * (float)
                Math.sqrt(
                    square(camera.eye().x() - camera.target().x())
                        + square(camera.eye().y() - camera.target().y())
                        + square(camera.eye().z() - camera.target().z()));
    float minX = Math.max(ground.minX(), camera.target().x() - reach);
    float maxX = Math.min(ground.maxX(), camera.target().x() + reach);
    float minZ = Math.max(ground.minZ(), camera.target().z() - reach);
    float maxZ = Math.min(ground.maxZ(), camera.target().z() + reach);
    corner(0, minX, maxZ);
    corner(1, maxX, maxZ);
    corner(2, maxX, minZ);
    corner(3, minX, minZ);
    Geometry.transform(view.combinedMatrix(), corners, clip, 0, 4);
    into.fill(clip, 0, 1, 2, label);
    into.fill(clip, 0, 2, 3, label);
  }

  private void corner(int index, float x, float z) {
    corners[3 * index] = x;
    corners[3 * index + 1] = 0;
    corners[3 * index + 2] = z;
  }

  /**
   * The colour of the point (x, z), before light.
   *
   * @param stepX extent of a pixel along x there, metres
   * @param stepZ extent of a pixel along z there, metres
   * @param colour filled, [3]
   */
  void colour(float x, float z, float stepX, float stepZ, float[] colour) {
    float line = 0;
    if (ground.markSpacing() > 0) {
      line = coverage(x, stepX);
      if (acrossToo) {
        line = Math.max(line, coverage(z, stepZ));
      }
    }
    for (int k = 0; k < 3; k++) {
      colour[k] = surface[k] + line * (lines[k] - surface[k]);
    }
  }

  /** Share of a pixel, {@code step} wide and centred on {@code at}, that lies on a mark. */
  private float coverage(float at, float step) {
    float spacing = ground.markSpacing();
    float pixel = Math.max(step, 1e-5f);
    if (pixel > spacing) {
      return 2 * HALF_LINE / spacing;
    }
    float toLine = Math.abs(at - spacing * Math.round(at / spacing));
    float covered =
        Math.min(toLine + pixel / 2, HALF_LINE) - Math.max(toLine - pixel / 2, -HALF_LINE);
    return Math.min(1, Math.max(0, covered / pixel));
  }

  private static float square(float x) {
    return x * x;
  }
}
