package dev.flipside.desktop.render;

import dev.flipside.core.scene.Mesh;

/** The unit square in x and z, which shaders stretch to where they need it. */
final class Square implements AutoCloseable {
  private final GpuMesh mesh =
      GpuMesh.of(
          new Mesh(
              new float[] {0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 0, 0},
              new float[] {0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0},
              new int[] {0, 1, 2, 0, 2, 3}));

  void draw() {
    mesh.draw();
  }

  @Override
  public void close() {
    mesh.close();
  }
}
