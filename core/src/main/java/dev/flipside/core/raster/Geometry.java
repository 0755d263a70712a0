package dev.flipside.core.raster;

import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.Mesh;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Sun;
import java.util.ArrayList;
import java.util.List;

/**
 * All triangles of a scene in one list, in world coordinates: moving parts first, in scene order,
 * then fixtures. Kept from frame to frame, so that placing allocates nothing.
 */
final class Geometry {
  private final Plane plane;
  private final List<Mesh> meshes = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final int moving;
  private final int[] firstVertex;
  private final int[] firstTriangle;
  private final boolean[] present;
  private final float[] point = new float[3];

  /** World position of each vertex, [3 * vertices]. */
  final float[] positions;

  /** World normal of each vertex, [3 * vertices]. */
  final float[] normals;

  /** Vertex numbers, [3 * triangles]. */
  final int[] triangles;

  /** Which item each triangle belongs to, [triangles]. */
  final int[] itemOf;

  Geometry(SceneModel scene) {
    plane = scene.plane();
    moving = scene.parts().size();
    parts.addAll(scene.parts());
    scene.fixtures().forEach(fixture -> parts.add(fixture.part()));
    parts.forEach(part -> meshes.add(Mesh.of(part.shape())));
    firstVertex = new int[items() + 1];
    firstTriangle = new int[items() + 1];
    present = new boolean[items()];
    for (int i = 0; i < items(); i++) {
      firstVertex[i + 1] = firstVertex[i] + meshes.get(i).vertexCount();
      firstTriangle[i + 1] = firstTriangle[i] + meshes.get(i).triangles().length / 3;
    }
    positions = new float[3 * firstVertex[items()]];
    normals = new float[positions.length];
    triangles = new int[3 * firstTriangle[items()]];
    itemOf = new int[firstTriangle[items()]];
    for (int i = 0; i < items(); i++) {
      int[] local = meshes.get(i).triangles();
      for (int k = 0; k < local.length; k++) {
        triangles[3 * firstTriangle[i] + k] = firstVertex[i] + local[k];
        itemOf[firstTriangle[i] + k / 3] = i;
      }
    }
    for (int i = moving; i < items(); i++) {
      Fixture fixture = scene.fixtures().get(i - moving);
      place(i, fixture.u(), fixture.v(), fixture.angle());
    }
  }

  /** Moving parts and fixtures together. */
  int items() {
    return parts.size();
  }

  Part part(int item) {
    return parts.get(item);
  }

  /** Puts every moving part where {@code frame} says. */
  void place(SceneFrame frame) {
    for (int i = 0; i < moving; i++) {
      if (frame.present(i)) {
        place(i, frame.u(i), frame.v(i), frame.angle(i));
      } else {
        present[i] = false;
      }
    }
  }

  private void place(int item, float u, float v, float angle) {
    present[item] = true;
    float cos = (float) Math.cos(angle);
    float sin = (float) Math.sin(angle);
    Mesh mesh = meshes.get(item);
    float level = parts.get(item).level();
    float[] from = mesh.positions();
    float[] facing = mesh.normals();
    for (int k = 0, at = 3 * firstVertex[item]; k < from.length; k += 3, at += 3) {
      plane.toWorld(
          u + cos * from[k] - sin * from[k + 1],
          v + sin * from[k] + cos * from[k + 1],
          level + from[k + 2],
          point);
      System.arraycopy(point, 0, positions, at, 3);
      plane.toWorld(
          cos * facing[k] - sin * facing[k + 1],
          sin * facing[k] + cos * facing[k + 1],
          facing[k + 2],
          point);
      System.arraycopy(point, 0, normals, at, 3);
    }
  }

  /**
   * Draws every present item.
   *
   * @param matrix world to clip space, column-major, [16]
   * @param clip scratch, at least [4 * vertices]
   * @param byItem whether to label by item, rather than by triangle
   */
  void draw(float[] matrix, float[] clip, VisibilityBuffer into, boolean byItem) {
    for (int i = 0; i < items(); i++) {
      if (!present[i]) {
        continue;
      }
      transform(matrix, positions, clip, firstVertex[i], firstVertex[i + 1]);
      for (int t = firstTriangle[i]; t < firstTriangle[i + 1]; t++) {
        into.fill(
            clip, triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2], byItem ? i : t);
      }
    }
  }

  /**
   * Draws the shadow that each present item casts on the ground y = 0, labelled by item plus {@link
   * #items}.
   *
   * @param matrix world to clip space, column-major, [16]
   * @param clip scratch, at least [4 * vertices]
   */
  void drawShadows(float[] matrix, float[] clip, VisibilityBuffer into) {
    float[] fallen = new float[positions.length];
    for (int i = 0; i < positions.length; i += 3) {
      float height = positions[i + 1];
      fallen[i] = positions[i] - height * Sun.X / Sun.Y;
      fallen[i + 2] = positions[i + 2] - height * Sun.Z / Sun.Y;
    }
    for (int i = 0; i < items(); i++) {
      if (!present[i]) {
        continue;
      }
      transform(matrix, fallen, clip, firstVertex[i], firstVertex[i + 1]);
      for (int t = firstTriangle[i]; t < firstTriangle[i + 1]; t++) {
        into.fill(clip, triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2], items() + i);
      }
    }
  }

  /** Takes vertices {@code from} to {@code to} (excluded) from world to clip space. */
  static void transform(float[] m, float[] positions, float[] clip, int from, int to) {
    for (int v = from; v < to; v++) {
      float x = positions[3 * v];
      float y = positions[3 * v + 1];
      float z = positions[3 * v + 2];
      clip[4 * v] = m[0] * x + m[4] * y + m[8] * z + m[12];
      clip[4 * v + 1] = m[1] * x + m[5] * y + m[9] * z + m[13];
      clip[4 * v + 2] = m[2] * x + m[6] * y + m[10] * z + m[14];
      clip[4 * v + 3] = m[3] * x + m[7] * y + m[11] * z + m[15];
    }
  }
}
