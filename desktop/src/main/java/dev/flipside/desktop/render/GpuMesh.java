package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.Mesh;
import dev.flipside.core.scene.Plane;
import java.util.List;

/** Triangles in graphics memory: position, normal and, for whole batches, a colour per vertex. */
final class GpuMesh implements AutoCloseable {
  private final int array;
  private final int vertices;
  private final int indices;
  private final int count;

  private GpuMesh(float[] interleaved, int[] triangles, boolean coloured) {
    array = glGenVertexArrays();
    vertices = glGenBuffers();
    indices = glGenBuffers();
    count = triangles.length;
    glBindVertexArray(array);
    glBindBuffer(GL_ARRAY_BUFFER, vertices);
    glBufferData(GL_ARRAY_BUFFER, interleaved, GL_STATIC_DRAW);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, triangles, GL_STATIC_DRAW);
    int stride = 4 * (coloured ? 9 : 6);
    glEnableVertexAttribArray(ShaderProgram.POSITION);
    glVertexAttribPointer(ShaderProgram.POSITION, 3, GL_FLOAT, false, stride, 0);
    glEnableVertexAttribArray(ShaderProgram.NORMAL);
    glVertexAttribPointer(ShaderProgram.NORMAL, 3, GL_FLOAT, false, stride, 12);
    if (coloured) {
      glEnableVertexAttribArray(ShaderProgram.COLOUR);
      glVertexAttribPointer(ShaderProgram.COLOUR, 3, GL_FLOAT, false, stride, 24);
    }
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, 0);
  }

  /** One shape in part coordinates; its colour is set for each drawing. */
  static GpuMesh of(Mesh mesh) {
    float[] out = new float[6 * mesh.vertexCount()];
    for (int i = 0; i < mesh.vertexCount(); i++) {
      System.arraycopy(mesh.positions(), 3 * i, out, 6 * i, 3);
      System.arraycopy(mesh.normals(), 3 * i, out, 6 * i + 3, 3);
    }
    return new GpuMesh(out, mesh.triangles(), false);
  }

  /** Parts that stand still, in world coordinates and with their colours, as one drawing. */
  static GpuMesh of(Plane plane, List<Fixture> fixtures, Palette palette) {
    List<Mesh> meshes = fixtures.stream().map(f -> Mesh.of(f.part().shape())).toList();
    int vertexCount = meshes.stream().mapToInt(Mesh::vertexCount).sum();
    int indexCount = meshes.stream().mapToInt(m -> m.triangles().length).sum();
    float[] out = new float[9 * vertexCount];
    int[] triangles = new int[indexCount];
    int vertex = 0;
    int index = 0;
    for (int f = 0; f < meshes.size(); f++) {
      Mesh mesh = meshes.get(f);
      for (int t : mesh.triangles()) {
        triangles[index++] = t + vertex;
      }
      vertex = append(plane, fixtures.get(f), mesh, palette, out, vertex);
    }
    return new GpuMesh(out, triangles, true);
  }

  private static int append(
      Plane plane, Fixture fixture, Mesh mesh, Palette palette, float[] out, int first) {
    float[] model =
        Transforms.model(plane, fixture.u(), fixture.v(), fixture.part().level(), fixture.angle());
    int rgb = palette.colour(fixture.part().colour());
    for (int i = 0; i < mesh.vertexCount(); i++) {
      int at = 9 * (first + i);
      Transforms.apply(model, mesh.positions(), 3 * i, 1, out, at);
      Transforms.apply(model, mesh.normals(), 3 * i, 0, out, at + 3);
      out[at + 6] = ShaderProgram.linear(rgb >> 16);
      out[at + 7] = ShaderProgram.linear(rgb >> 8);
      out[at + 8] = ShaderProgram.linear(rgb);
    }
    return first + mesh.vertexCount();
  }

  void draw() {
    glBindVertexArray(array);
    glDrawElements(GL_TRIANGLES, count, GL_UNSIGNED_INT, 0);
  }

  @Override
  public void close() {
    glDeleteVertexArrays(array);
    glDeleteBuffers(vertices);
    glDeleteBuffers(indices);
  }
}
