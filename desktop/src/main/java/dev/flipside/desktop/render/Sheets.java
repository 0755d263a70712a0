package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.flipside.core.scene.Camera;
import java.util.List;

/** The sheets of a place on the graphics card, drawn one over the other in their order. */
final class Sheets implements AutoCloseable {
  private static final int FLOATS_PER_VERTEX = 9;

  /** How much wider than a sheet its quad is, for smooth edges, metres. */
  private static final float ROOM = 0.03f;

  private final int array = glGenVertexArrays();
  private final int buffer = glGenBuffers();
  private final int vertices;

  Sheets(List<Sheet> sheets) {
    float[] all = new float[sheets.size() * 6 * FLOATS_PER_VERTEX];
    int at = 0;
    for (Sheet sheet : sheets) {
      for (int corner : new int[] {0, 1, 3, 0, 3, 2}) {
        vertex(sheet, corner & 1, corner >> 1, all, at);
        at += FLOATS_PER_VERTEX;
      }
    }
    vertices = sheets.size() * 6;
    glBindVertexArray(array);
    glBindBuffer(GL_ARRAY_BUFFER, buffer);
    glBufferData(GL_ARRAY_BUFFER, all, GL_STATIC_DRAW);
    attribute(ShaderProgram.POSITION, 3, 0);
    attribute(ShaderProgram.EDGES, 4, 3);
    attribute(ShaderProgram.NORMAL, 2, 7);
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
  }

  private static void attribute(int location, int size, int offset) {
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, size, GL_FLOAT, false, 4 * FLOATS_PER_VERTEX, 4L * offset);
  }

  private static void vertex(Sheet sheet, int s, int t, float[] out, int at) {
    float width = length(sheet.along());
    float height = length(sheet.up());
    float room = ROOM + sheet.soft();
    float along = s == 0 ? -room : width + room;
    float up = t == 0 ? -room : height + room;
    Camera.Point corner = sheet.corner();
    Camera.Point right = sheet.along();
    Camera.Point high = sheet.up();
    float a = along / width;
    float b = up / height;
    out[at] = corner.x() + right.x() * a + high.x() * b;
    out[at + 1] = corner.y() + right.y() * a + high.y() * b;
    out[at + 2] = corner.z() + right.z() * a + high.z() * b;
    out[at + 3] = along;
    out[at + 4] = width - along;
    out[at + 5] = up;
    out[at + 6] = height - up;
    out[at + 7] = sheet.tone().slot();
    out[at + 8] = sheet.soft();
  }

  private static float length(Camera.Point p) {
    return (float) Math.sqrt(p.x() * p.x() + p.y() * p.y() + p.z() * p.z());
  }

  /** Draws them all with the program in use. */
  void draw() {
    glBindVertexArray(array);
    glDrawArrays(GL_TRIANGLES, 0, vertices);
  }

  @Override
  public void close() {
    glDeleteVertexArrays(array);
    glDeleteBuffers(buffer);
  }
}
