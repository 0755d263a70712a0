package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

/**
 * The marks on the ground, as thin quads; every fifth is stronger. Geometry instead of a pattern in
 * the ground's shader: few pixels belong to lines, and multisampling smooths them.
 */
final class GroundLines implements AutoCloseable {
  private static final int PIECES = 6;
  private static final int FLOATS_PER_VERTEX = 6;
  private static final int MOST_LINES = 120;

  private final int array = glGenVertexArrays();
  private final int buffer = glGenBuffers();
  private final float[] vertices = new float[2 * MOST_LINES * PIECES * 6 * FLOATS_PER_VERTEX];
  private int used;

  GroundLines() {
    glBindVertexArray(array);
    glBindBuffer(GL_ARRAY_BUFFER, buffer);
    int stride = 4 * FLOATS_PER_VERTEX;
    glEnableVertexAttribArray(ShaderProgram.POSITION);
    glVertexAttribPointer(ShaderProgram.POSITION, 3, GL_FLOAT, false, stride, 0);
    glEnableVertexAttribArray(ShaderProgram.NORMAL);
    glVertexAttribPointer(ShaderProgram.NORMAL, 3, GL_FLOAT, false, stride, 12);
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
  }

  /**
   * Draws lines across x, and lines across z.
   *
   * @param spacing between the lines, metres
   * @param halfWidth half of a line's width, metres
   * @param acrossX strength of the lines that stand at multiples of the spacing along x, 0 to 1
   * @param acrossZ strength of those along z, 0 to 1
   */
  void draw(GroundExtent extent, float spacing, float halfWidth, float acrossX, float acrossZ) {
    used = 0;
    lines(extent, spacing, halfWidth, acrossX, true);
    lines(extent, spacing, halfWidth, acrossZ, false);
    glBindVertexArray(array);
    glBindBuffer(GL_ARRAY_BUFFER, buffer);
    glBufferData(GL_ARRAY_BUFFER, vertices, GL_STREAM_DRAW);
    glDrawArrays(GL_TRIANGLES, 0, used / FLOATS_PER_VERTEX);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
  }

  private void lines(
      GroundExtent e, float spacing, float halfWidth, float strength, boolean acrossX) {
    float low = acrossX ? e.minX() : e.minZ();
    float high = acrossX ? e.maxX() : e.maxZ();
    float from = acrossX ? e.minZ() : e.minX();
    float to = acrossX ? e.maxZ() : e.maxX();
    int first = (int) Math.ceil(low / spacing - 1e-4);
    int last = (int) Math.floor(high / spacing + 1e-4);
    last = Math.min(last, first + MOST_LINES - 1);
    for (int i = first; i <= last; i++) {
      boolean strong = Math.floorMod(i, 5) == 0;
      float half = strong ? 1.6f * halfWidth : halfWidth;
      for (int piece = 0; piece < PIECES; piece++) {
        float a = from + (to - from) * piece / PIECES;
        float b = from + (to - from) * (piece + 1) / PIECES;
        quad(i * spacing, a, b, half, strong ? strength : 0.5f * strength, acrossX);
      }
    }
  }

  private void quad(
      float at, float from, float to, float halfWidth, float strength, boolean acrossX) {
    vertex(at, from, halfWidth, strength, -1, acrossX);
    vertex(at, from, halfWidth, strength, 1, acrossX);
    vertex(at, to, halfWidth, strength, 1, acrossX);
    vertex(at, from, halfWidth, strength, -1, acrossX);
    vertex(at, to, halfWidth, strength, 1, acrossX);
    vertex(at, to, halfWidth, strength, -1, acrossX);
  }

  private void vertex(
      float at, float along, float halfWidth, float strength, int side, boolean acrossX) {
    vertices[used++] = acrossX ? at : along;
    vertices[used++] = halfWidth;
    vertices[used++] = acrossX ? along : at;
    vertices[used++] = acrossX ? side : 0;
    vertices[used++] = strength;
    vertices[used++] = acrossX ? 0 : side;
  }

  @Override
  public void close() {
    glDeleteVertexArrays(array);
    glDeleteBuffers(buffer);
  }
}
