package dev.flipside.core.raster;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Sun;
import dev.flipside.core.scene.View;

/** What the sun sees, and so which points lie in shadow. */
final class RasterShadow {
  private static final int SIZE = 1024;
  private static final int TAPS = 4;

  /** Distance between taps, in map samples: how soft the edge of a shadow is. */
  private static final float SPREAD = 1.5f;

  private final VisibilityBuffer buffer = new VisibilityBuffer(SIZE, SIZE);
  private float[] matrix = new float[16];
  private float bias;

  /** Draws the map around {@code centre}, out to {@code radius} metres. */
  void draw(Geometry geometry, float[] clip, Camera.Point centre, float radius) {
    Camera.Point from =
        new Camera.Point(
            centre.x() + 3 * radius * Sun.X,
            centre.y() + 3 * radius * Sun.Y,
            centre.z() + 3 * radius * Sun.Z);
    Camera sun =
        new Camera(
            "sun",
            Camera.Projection.ORTHOGRAPHIC,
            from,
            centre,
            new Camera.Point(0, 1, 0),
            radius,
            1,
            false,
            "");
    matrix = View.of(sun, 1).combinedMatrix();
    bias = 6 * radius / SIZE;
    buffer.clear();
    geometry.draw(matrix, clip, buffer, true);
  }

  /** Share of the sun that reaches a point of a surface, 0 to 1. */
  float light(float px, float py, float pz, float nx, float ny, float nz) {
    float x = px + bias * nx;
    float y = py + bias * ny;
    float z = pz + bias * nz;
    float[] m = matrix;
    float mapX = (m[0] * x + m[4] * y + m[8] * z + m[12] + 1) * 0.5f * SIZE;
    float mapY = (1 - (m[1] * x + m[5] * y + m[9] * z + m[13])) * 0.5f * SIZE;
    float depth = m[2] * x + m[6] * y + m[10] * z + m[14];
    int lit = 0;
    for (int i = 0; i < TAPS; i++) {
      for (int j = 0; j < TAPS; j++) {
        int column = (int) (mapX + (i - (TAPS - 1) / 2f) * SPREAD);
        int row = (int) (mapY + (j - (TAPS - 1) / 2f) * SPREAD);
        boolean outside = column < 0 || row < 0 || column >= SIZE || row >= SIZE;
        if (outside || depth <= buffer.depth[row * SIZE + column]) {
          lit++;
        }
      }
    }
    return lit / (float) (TAPS * TAPS);
  }
}
