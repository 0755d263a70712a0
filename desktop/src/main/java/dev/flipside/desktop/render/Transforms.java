package dev.flipside.desktop.render;

import dev.flipside.core.scene.Plane;

/** Column-major 4 x 4 matrices, [16]. */
final class Transforms {
  private static final float[] IDENTITY = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};

  private Transforms() {}

  static float[] identity() {
    return IDENTITY.clone();
  }

  /** From part coordinates (u, v, w) to the world, for a part at a pose in {@code plane}. */
  static float[] model(Plane plane, float u, float v, float level, float angle) {
    float c = (float) Math.cos(angle);
    float s = (float) Math.sin(angle);
    float[] m = new float[16];
    float[] column = new float[3];
    put(plane, c, s, 0, column, m, 0);
    put(plane, -s, c, 0, column, m, 4);
    put(plane, 0, 0, 1, column, m, 8);
    put(plane, u, v, level, column, m, 12);
    m[15] = 1;
    return m;
  }

  /**
   * Writes m (x, y, z, w) to {@code out} from {@code to} on; w is 1 for points, 0 for directions.
   */
  static void apply(float[] m, float[] from, int at, float w, float[] out, int to) {
    float x = from[at];
    float y = from[at + 1];
    float z = from[at + 2];
    out[to] = m[0] * x + m[4] * y + m[8] * z + m[12] * w;
    out[to + 1] = m[1] * x + m[5] * y + m[9] * z + m[13] * w;
    out[to + 2] = m[2] * x + m[6] * y + m[10] * z + m[14] * w;
  }

  /**
   * The homography from the picture to the plane at height {@code y}: takes (x, y from -1 to 1, 1)
   * to (x, z, 1) times a factor that is positive in front of the eye.
   *
   * @param m world to clip space, [16]
   * @param y metres
   * @return column-major, [9]
   */
  static float[] toGround(float[] m, float y) {
    // Clip x, y and w of a ground point (x, z, 1), by rows.
    double a = m[0];
    double b = m[8];
    double c = m[12] + m[4] * y;
    double d = m[1];
    double e = m[9];
    double f = m[13] + m[5] * y;
    double g = m[3];
    double h = m[11];
    double i = m[15] + m[7] * y;
    double determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
    double[] byColumn = {
      e * i - f * h, f * g - d * i, d * h - e * g,
      c * h - b * i, a * i - c * g, b * g - a * h,
      b * f - c * e, c * d - a * f, a * e - b * d
    };
    float[] out = new float[9];
    for (int k = 0; k < 9; k++) {
      out[k] = (float) (byColumn[k] / determinant);
    }
    return out;
  }

  private static void put(
      Plane plane, float u, float v, float w, float[] column, float[] m, int at) {
    plane.toWorld(u, v, w, column);
    System.arraycopy(column, 0, m, at, 3);
  }
}
