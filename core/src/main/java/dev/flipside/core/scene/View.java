package dev.flipside.core.scene;

/**
 * A camera at one moment, with its matrices: the single projection that the renderer, the software
 * rasteriser and seeing raters share. Matrices are column-major, [16], and map to OpenGL clip space
 * (x, y, z from -w to w).
 */
public final class View {
  /** Share of the upper half of the picture in which what moves may be. */
  private static final float HEADROOM = 0.75f;

  private final float[] view;
  private final float[] projection;
  private final float[] combined;
  private final Camera camera;

  private View(Camera camera, float aspect) {
    this.camera = camera;
    this.view = lookAt(camera);
    this.projection = projection(camera, aspect);
    this.combined = multiply(projection, view);
  }

  /**
   * The view through {@code camera} as it stands.
   *
   * @param aspect width over height of the picture, positive
   */
  public static View of(Camera camera, float aspect) {
    return new View(camera, aspect);
  }

  /**
   * The view through {@code camera} at {@code frame}, moved along with the part it follows, and up
   * as far as what moves would else leave the picture.
   */
  public static View of(SceneModel scene, Camera camera, SceneFrame frame, float aspect) {
    int part = camera.follows().isEmpty() ? -1 : scene.partIndex(camera.follows());
    boolean moves = part >= 0 && frame.present(part);
    return new View(
        moves ? camera.movedBy(frame.u(part), rise(scene, camera, frame, aspect)) : camera, aspect);
  }

  /** How far the camera goes up for the highest part to stay in the picture, metres. */
  private static float rise(SceneModel scene, Camera camera, SceneFrame frame, float aspect) {
    if (scene.plane() != Plane.UPRIGHT) {
      return 0;
    }
    float highest = 0;
    for (int i = 0; i < scene.parts().size(); i++) {
      highest = Math.max(highest, frame.present(i) ? frame.v(i) : 0);
    }
    float seen = camera.halfWidth() / Math.min(aspect, camera.aspect());
    return Math.max(0, highest - camera.target().y() - HEADROOM * seen);
  }

  /** The camera, moved to where it is at this moment. */
  public Camera camera() {
    return camera;
  }

  /** World to eye space. */
  public float[] viewMatrix() {
    return view.clone();
  }

  /** Eye to clip space. */
  public float[] projectionMatrix() {
    return projection.clone();
  }

  /** World to clip space. */
  public float[] combinedMatrix() {
    return combined.clone();
  }

  /**
   * Projects a world point.
   *
   * @param out filled with x and y in the picture from -1 (left, bottom) to 1, depth from -1 (near)
   *     to 1 (far), and the clip w (at most 0 for a point behind the eye), [4]
   */
  public void project(float x, float y, float z, float[] out) {
    float w = combined[3] * x + combined[7] * y + combined[11] * z + combined[15];
    float inverse = 1 / w;
    out[0] = (combined[0] * x + combined[4] * y + combined[8] * z + combined[12]) * inverse;
    out[1] = (combined[1] * x + combined[5] * y + combined[9] * z + combined[13]) * inverse;
    out[2] = (combined[2] * x + combined[6] * y + combined[10] * z + combined[14]) * inverse;
    out[3] = w;
  }

  private static float[] lookAt(Camera c) {
    float[] f = normalised(sub(c.target(), c.eye()));
    float[] s = normalised(cross(f, new float[] {c.up().x(), c.up().y(), c.up().z()}));
    float[] u = cross(s, f);
    Camera.Point e = c.eye();
    return new float[] {
      s[0],
      u[0],
      -f[0],
      0,
      s[1],
      u[1],
      -f[1],
      0,
      s[2],
      u[2],
      -f[2],
      0,
      -dot(s, e),
      -dot(u, e),
      dot(f, e),
      1
    };
  }

  private static float[] projection(Camera c, float aspect) {
    float[] toTarget = sub(c.target(), c.eye());
    float distance =
        (float)
            Math.sqrt(
                toTarget[0] * toTarget[0] + toTarget[1] * toTarget[1] + toTarget[2] * toTarget[2]);
    float halfHeight = c.halfWidth() / Math.min(aspect, c.aspect());
    float halfWidth = halfHeight * aspect;
    float near = Math.max(0.05f, distance * 0.02f);
    float far = distance * 6 + 20;
    if (c.projection() == Camera.Projection.ORTHOGRAPHIC) {
      return new float[] {
        1 / halfWidth,
        0,
        0,
        0,
        0,
        1 / halfHeight,
        0,
        0,
        0,
        0,
        -2 / (far - near),
        0,
        0,
        0,
        -(far + near) / (far - near),
        1
      };
    }
    return new float[] {
      distance / halfWidth,
      0,
      0,
      0,
      0,
      distance / halfHeight,
      0,
      0,
      0,
      0,
      -(far + near) / (far - near),
      -1,
      0,
      0,
      -2 * far * near / (far - near),
      0
    };
  }

  /** The matrix product a b, column-major. */
  static float[] multiply(float[] a, float[] b) {
    float[] out = new float[16];
    for (int column = 0; column < 4; column++) {
      for (int row = 0; row < 4; row++) {
        float sum = 0;
        for (int k = 0; k < 4; k++) {
          sum += a[4 * k + row] * b[4 * column + k];
        }
        out[4 * column + row] = sum;
      }
    }
    return out;
  }

  private static float[] sub(Camera.Point a, Camera.Point b) {
    return new float[] {a.x() - b.x(), a.y() - b.y(), a.z() - b.z()};
  }

  private static float[] cross(float[] a, float[] b) {
    return new float[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static float[] normalised(float[] a) {
    float length = (float) Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
    return new float[] {a[0] / length, a[1] / length, a[2] / length};
  }

  private static float dot(float[] a, Camera.Point b) {
    return a[0] * b.x() + a[1] * b.y() + a[2] * b.z();
  }
}
