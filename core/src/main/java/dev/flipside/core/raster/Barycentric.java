package dev.flipside.core.raster;

/** Where a ray meets the plane of a triangle (Moeller and Trumbore 1997). */
final class Barycentric {
  private Barycentric() {}

  /**
   * Intersects.
   *
   * @param ray origin and direction, [6]
   * @param out filled with the weights of the three corners, each 0 to 1 with sum 1 (a ray that
   *     just misses gets the nearest edge's), and the distance along the ray, [4]
   */
  static void of(Geometry geometry, int triangle, float[] ray, float[] out) {
    float[] p = geometry.positions;
    int a = 3 * geometry.triangles[3 * triangle];
    int b = 3 * geometry.triangles[3 * triangle + 1];
    int c = 3 * geometry.triangles[3 * triangle + 2];
    float abX = p[b] - p[a];
    float abY = p[b + 1] - p[a + 1];
    float abZ = p[b + 2] - p[a + 2];
    float acX = p[c] - p[a];
    float acY = p[c + 1] - p[a + 1];
    float acZ = p[c + 2] - p[a + 2];
    float hx = ray[4] * acZ - ray[5] * acY;
    float hy = ray[5] * acX - ray[3] * acZ;
    float hz = ray[3] * acY - ray[4] * acX;
    float scale = 1 / (abX * hx + abY * hy + abZ * hz);
    float sx = ray[0] - p[a];
    float sy = ray[1] - p[a + 1];
    float sz = ray[2] - p[a + 2];
    float qx = sy * abZ - sz * abY;
    float qy = sz * abX - sx * abZ;
    float qz = sx * abY - sy * abX;
    float weightB = clamp(scale * (sx * hx + sy * hy + sz * hz));
    float weightC = clamp(scale * (ray[3] * qx + ray[4] * qy + ray[5] * qz));
    out[0] = Math.max(0, 1 - weightB - weightC);
    float sum = out[0] + weightB + weightC;
    out[0] /= sum;
    out[1] = weightB / sum;
    out[2] = weightC / sum;
    out[3] = scale * (acX * qx + acY * qy + acZ * qz);
  }

  private static float clamp(float weight) {
    // A triangle seen exactly edge-on gives NaN: any corner will do.
    return weight > 0 ? Math.min(1, weight) : 0;
  }
}
