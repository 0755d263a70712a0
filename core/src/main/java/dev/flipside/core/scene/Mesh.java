package dev.flipside.core.scene;

import java.util.List;

/**
 * A shape as triangles, in part coordinates (u, v, w). Both the renderer and the software
 * rasteriser draw these, so that they agree on what is visible.
 *
 * @param positions u, v, w of each vertex, metres, [3 * vertices]
 * @param normals unit normal of each vertex, [3 * vertices]
 * @param triangles vertex indices, counter-clockwise seen from outside, [3 * triangles]
 */
public record Mesh(float[] positions, float[] normals, int[] triangles) {
  private static final int ROUND = 24;

  /** Tessellates {@code shape}. */
  public static Mesh of(Shape shape) {
    if (shape instanceof Shape.Box box) {
      return prism(
          new float[] {
            -box.halfU(), -box.halfV(), box.halfU(), -box.halfV(),
            box.halfU(), box.halfV(), -box.halfU(), box.halfV()
          },
          box.halfW(),
          false);
    } else if (shape instanceof Shape.Sphere sphere) {
      return capsule(sphere.radius(), 0);
    } else if (shape instanceof Shape.Capsule capsule) {
      return capsule(capsule.radius(), capsule.halfLength());
    } else if (shape instanceof Shape.Cylinder cylinder) {
      float[] outline = new float[2 * ROUND];
      for (int i = 0; i < ROUND; i++) {
        double turn = 2 * Math.PI * i / ROUND;
        outline[2 * i] = (float) (cylinder.radius() * Math.cos(turn));
        outline[2 * i + 1] = (float) (cylinder.radius() * Math.sin(turn));
      }
      return prism(outline, cylinder.halfW(), true);
    } else if (shape instanceof Shape.Prism prism) {
      return prism(toArray(prism.outline()), prism.halfW(), false);
    }
    throw new AssertionError(shape);
  }

  /** Number of vertices. */
  public int vertexCount() {
    return positions.length / 3;
  }

  private static float[] toArray(List<Float> numbers) {
    float[] out = new float[numbers.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = numbers.get(i);
    }
    return out;
  }

  private static Mesh prism(float[] outline, float halfW, boolean smooth) {
    int n = outline.length / 2;
    Writer out = new Writer(6 * n, 2 * (n - 2) + 2 * n);
    for (int side = 1; side >= -1; side -= 2) {
      int first = out.vertices();
      for (int i = 0; i < n; i++) {
        out.vertex(outline[2 * i], outline[2 * i + 1], side * halfW, 0, 0, side);
      }
      for (int i = 1; i + 1 < n; i++) {
        out.triangle(first, first + (side > 0 ? i : i + 1), first + (side > 0 ? i + 1 : i));
      }
    }
    for (int i = 0; i < n; i++) {
      int j = (i + 1) % n;
      float du = outline[2 * j] - outline[2 * i];
      float dv = outline[2 * j + 1] - outline[2 * i + 1];
      float length = (float) Math.hypot(du, dv);
      int first = out.vertices();
      for (int corner = 0; corner < 4; corner++) {
        int k = corner == 0 || corner == 3 ? i : j;
        float u = outline[2 * k];
        float v = outline[2 * k + 1];
        float radius = (float) Math.hypot(u, v);
        float nu = smooth ? u / radius : dv / length;
        float nv = smooth ? v / radius : -du / length;
        out.vertex(u, v, corner < 2 ? -halfW : halfW, nu, nv, 0);
      }
      out.triangle(first, first + 1, first + 2);
      out.triangle(first, first + 2, first + 3);
    }
    return out.mesh();
  }

  private static Mesh capsule(float radius, float halfLength) {
    int rings = ROUND / 2;
    int rows = rings + 2;
    Writer out = new Writer(rows * (ROUND + 1), 2 * (rows - 1) * ROUND);
    for (int row = 0; row < rows; row++) {
      int ring = row <= rings / 2 ? row : row - 1;
      double latitude = Math.PI * ring / rings - Math.PI / 2;
      float middle = row <= rings / 2 ? -halfLength : halfLength;
      for (int i = 0; i <= ROUND; i++) {
        double longitude = 2 * Math.PI * i / ROUND;
        float nu = (float) (Math.cos(latitude) * Math.sin(longitude));
        float nv = (float) Math.sin(latitude);
        float nw = (float) (Math.cos(latitude) * Math.cos(longitude));
        out.vertex(radius * nu, middle + radius * nv, radius * nw, nu, nv, nw);
      }
    }
    for (int row = 0; row + 1 < rows; row++) {
      for (int i = 0; i < ROUND; i++) {
        int a = row * (ROUND + 1) + i;
        int b = a + ROUND + 1;
        out.triangle(a, a + 1, b + 1);
        out.triangle(a, b + 1, b);
      }
    }
    return out.mesh();
  }

  private static final class Writer {
    private final float[] positions;
    private final float[] normals;
    private final int[] triangles;
    private int vertices;
    private int indices;

    Writer(int vertices, int triangles) {
      this.positions = new float[3 * vertices];
      this.normals = new float[3 * vertices];
      this.triangles = new int[3 * triangles];
    }

    int vertices() {
      return vertices;
    }

    void vertex(float u, float v, float w, float nu, float nv, float nw) {
      positions[3 * vertices] = u;
      positions[3 * vertices + 1] = v;
      positions[3 * vertices + 2] = w;
      normals[3 * vertices] = nu;
      normals[3 * vertices + 1] = nv;
      normals[3 * vertices + 2] = nw;
      vertices++;
    }

    void triangle(int a, int b, int c) {
      triangles[indices++] = a;
      triangles[indices++] = b;
      triangles[indices++] = c;
    }

    Mesh mesh() {
      return new Mesh(positions, normals, triangles);
    }
  }
}
