package dev.flipside.core.raster;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.View;

/** The ray from the eye through each point of a picture, in world coordinates. */
final class Rays {
  private final boolean perspective;
  private final float width;
  private final float height;
  private final float[] right = new float[3];
  private final float[] up = new float[3];
  private final float[] forward = new float[3];
  private final float[] eye;

  Rays(View view, int width, int height) {
    Camera camera = view.camera();
    float[] toEye = view.viewMatrix();
    float[] lens = view.projectionMatrix();
    this.perspective = camera.projection() == Camera.Projection.PERSPECTIVE;
    this.width = width;
    this.height = height;
    this.eye = new float[] {camera.eye().x(), camera.eye().y(), camera.eye().z()};
    for (int k = 0; k < 3; k++) {
      right[k] = toEye[4 * k] / lens[0];
      up[k] = toEye[4 * k + 1] / lens[5];
      forward[k] = -toEye[4 * k + 2];
    }
  }

  /**
   * Finds the ray through a point of the picture.
   *
   * @param x in samples, 0 at the left edge
   * @param y in samples, 0 at the top edge
   * @param ray filled with origin and direction (not of unit length), [6]
   */
  void through(float x, float y, float[] ray) {
    float across = 2 * x / width - 1;
    float upward = 1 - 2 * y / height;
    for (int k = 0; k < 3; k++) {
      float offset = across * right[k] + upward * up[k];
      ray[k] = perspective ? eye[k] : eye[k] + offset;
      ray[3 + k] = perspective ? forward[k] + offset : forward[k];
    }
  }
}
