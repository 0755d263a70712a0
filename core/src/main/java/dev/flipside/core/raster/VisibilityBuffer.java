package dev.flipside.core.raster;

import java.util.Arrays;

/**
 * For each sample of a picture: how near the nearest surface is, and its label. Row 0 is at the
 * top. Triangles that face away are left out, since all our solids are closed.
 */
final class VisibilityBuffer {
  /** The label where nothing was drawn. */
  static final int EMPTY = -1;

  /** How far, in samples, an edge is widened so that neighbours leave no crack. */
  private static final float CRACK = 1e-4f;

  final int width;
  final int height;

  /** Depth from -1 (near) to 1 (far), [height * width]. */
  final float[] depth;

  /** Label of the nearest surface, [height * width]. */
  final int[] labels;

  /**
   * The polygon that is left of a triangle in front of the near plane, x, y, z, w of each corner.
   */
  private final float[] polygon = new float[16];

  VisibilityBuffer(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture needs at least one pixel, not " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    this.depth = new float[width * height];
    this.labels = new int[width * height];
  }

  void clear() {
    Arrays.fill(depth, Float.MAX_VALUE);
    Arrays.fill(labels, EMPTY);
  }

  /**
   * Draws the triangle of vertices a, b, c, counter-clockwise seen from its front.
   *
   * @param clip clip coordinates x, y, z, w of each vertex, [4 * vertices]
   */
  void fill(float[] clip, int a, int b, int c, int label) {
    if (inFront(clip, a) && inFront(clip, b) && inFront(clip, c)) {
      fillVisible(clip, a, b, c, label);
      return;
    }
    int corners = 0;
    corners = clipEdge(clip, a, b, corners);
    corners = clipEdge(clip, b, c, corners);
    corners = clipEdge(clip, c, a, corners);
    for (int i = 2; i < corners; i++) {
      fillVisible(polygon, 0, i - 1, i, label);
    }
  }

  private static boolean inFront(float[] clip, int vertex) {
    return clip[4 * vertex + 2] > -clip[4 * vertex + 3];
  }

  /**
   * Adds the part of edge a to b in front of the near plane to the polygon (Sutherland, Hodgman).
   */
  private int clipEdge(float[] clip, int a, int b, int corners) {
    boolean fromInside = inFront(clip, a);
    int count = corners;
    if (fromInside) {
      System.arraycopy(clip, 4 * a, polygon, 4 * count, 4);
      count++;
    }
    if (fromInside != inFront(clip, b)) {
      float distanceA = clip[4 * a + 2] + clip[4 * a + 3];
      float distanceB = clip[4 * b + 2] + clip[4 * b + 3];
      float share = distanceA / (distanceA - distanceB);
      for (int k = 0; k < 4; k++) {
        polygon[4 * count + k] = clip[4 * a + k] + share * (clip[4 * b + k] - clip[4 * a + k]);
      }
      count++;
    }
    return count;
  }

  private void fillVisible(float[] clip, int a, int b, int c, int label) {
    float inverseA = 1 / clip[4 * a + 3];
    float inverseB = 1 / clip[4 * b + 3];
    float inverseC = 1 / clip[4 * c + 3];
    float ax = (clip[4 * a] * inverseA + 1) * 0.5f * width - 0.5f;
    float ay = (1 - clip[4 * a + 1] * inverseA) * 0.5f * height - 0.5f;
    float bx = (clip[4 * b] * inverseB + 1) * 0.5f * width - 0.5f;
    float by = (1 - clip[4 * b + 1] * inverseB) * 0.5f * height - 0.5f;
    float cx = (clip[4 * c] * inverseC + 1) * 0.5f * width - 0.5f;
    float cy = (1 - clip[4 * c + 1] * inverseC) * 0.5f * height - 0.5f;
    // Twice the area; rows run downward, so that a front face has a negative sign here.
    float area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (!(area < 0)) {
      return;
    }
    int top = Math.max(0, (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - CRACK));
    int bottom = Math.min(height - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy)) + CRACK));
    float az = clip[4 * a + 2] * inverseA;
    float bz = clip[4 * b + 2] * inverseB - az;
    float cz = clip[4 * c + 2] * inverseC - az;
    float depthX = (bz * (cy - ay) - cz * (by - ay)) / area;
    float depthY = (cz * (bx - ax) - bz * (cx - ax)) / area;
    for (int y = top; y <= bottom; y++) {
      // A front face turns clockwise on rows that run downward: a to c to b.
      float left = -Float.MAX_VALUE;
      float right = Float.MAX_VALUE;
      for (int edge = 0; edge < 3; edge++) {
        float px = edge == 0 ? ax : edge == 1 ? cx : bx;
        float py = edge == 0 ? ay : edge == 1 ? cy : by;
        float qx = edge == 0 ? cx : edge == 1 ? bx : ax;
        float qy = edge == 0 ? cy : edge == 1 ? by : ay;
        if (py == qy) {
          continue;
        }
        float x = px + (y - py) * (qx - px) / (qy - py);
        if (qy < py) {
          left = Math.max(left, x);
        } else {
          right = Math.min(right, x);
        }
      }
      int from = Math.max(0, (int) Math.ceil(left - CRACK));
      int to = Math.min(width - 1, (int) Math.floor(right + CRACK));
      float rowDepth = az + (y - ay) * depthY - ax * depthX;
      for (int x = from, at = y * width + from; x <= to; x++, at++) {
        float z = rowDepth + x * depthX;
        if (z < depth[at] && z <= 1) {
          depth[at] = z;
          labels[at] = label;
        }
      }
    }
  }
}
