package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Sun;

/** Distances from the main light to whatever it meets first, in an orthographic picture. */
final class ShadowMap implements AutoCloseable {
  /** Points to the light: from above, a little left and in front of the viewer's side. */
  static final float[] TO_LIGHT = {Sun.X, Sun.Y, Sun.Z};

  private static final float[] RIGHT = normalised(TO_LIGHT[2], 0, -TO_LIGHT[0]);
  private static final float[] UP = cross(TO_LIGHT, RIGHT);

  /**
   * Pixels along each side. Few on purpose: a shadow's soft edge then spans pixels that the filter
   * can bridge; a scene of many metres needs more.
   */
  private static final int SMALL = 512;

  private static final int LARGE = 1024;
  private static final float LARGE_FROM_METRES = 2.5f;

  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

  private final int texture;
  private final int buffer;
  private final float[] worldToClip = new float[16];
  private final float[] worldToMap = new float[16];
  private final float[] mapToGround = new float[16];
  private final float[] used = new float[4];
  private float radius;
  private int size;

  ShadowMap() {
    texture = glGenTextures();
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
    glBindTexture(GL_TEXTURE_2D, 0);
    resize(SMALL);
    buffer = glGenFramebuffers();
    glBindFramebuffer(GL_FRAMEBUFFER, buffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, texture, 0);
    glDrawBuffer(GL_NONE);
    glReadBuffer(GL_NONE);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
  }

  /** Frames everything that casts a shadow and makes the map the target of what is drawn next. */
  void begin(SceneModel scene, SceneFrame frame) {
    frameCasters(scene, frame);
    glBindFramebuffer(GL_FRAMEBUFFER, buffer);
    glViewport(0, 0, size, size);
    glClear(GL_DEPTH_BUFFER_BIT);
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(1.5f, 3f);
  }

  void end() {
    glDisable(GL_POLYGON_OFFSET_FILL);
  }

  /** World to the light's clip space. */
  float[] worldToClip() {
    return worldToClip;
  }

  /** Makes the map readable on texture unit {@code unit}. */
  void bind(int unit) {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_2D, texture);
    glActiveTexture(GL_TEXTURE0);
  }

  /**
   * Where to look around a point for a soft edge, in map coordinates: a Vogel spiral, 3 cm wide for
   * a body of a metre's radius, [2 * taps].
   */
  private float[] spiral(int taps) {
    float wanted = Math.min(0.12f, 0.034f * radius) / (2 * radius);
    // Looks that lie farther apart than this show as combs along the edge.
    float width = Math.min(wanted, 1.6f * (float) Math.sqrt(taps) / size);
    float[] spiral = new float[2 * taps];
    for (int i = 0; i < taps; i++) {
      double r = width * Math.sqrt((i + 0.5) / taps);
      spiral[2 * i] = (float) (r * Math.cos(GOLDEN_ANGLE * i));
      spiral[2 * i + 1] = (float) (r * Math.sin(GOLDEN_ANGLE * i));
    }
    return spiral;
  }

  /** Sets what a shader needs to look into the map, which must be bound to unit 1. */
  void set(ShaderProgram program, int taps) {
    program.set("shadowMap", 1);
    program.set("toShadow", worldToMap);
    program.setPairs("spiral", spiral(taps));
    program.set("normalOffset", 2 * pixelMetres());
  }

  /** The part of the map where shadows can be: left, lower, right, upper, 0 to 1. */
  float[] used() {
    return used;
  }

  /** From map coordinates (x, y, 0) along the light to the ground, y = 0. */
  float[] mapToGround() {
    return mapToGround;
  }

  /** Width of a pixel of the map, metres. */
  private float pixelMetres() {
    return 2 * radius / size;
  }

  private void resize(int wanted) {
    if (size != wanted) {
      size = wanted;
      glBindTexture(GL_TEXTURE_2D, texture);
      glTexImage2D(
          GL_TEXTURE_2D, 0, GL_DEPTH_COMPONENT24, size, size, 0, GL_DEPTH_COMPONENT, GL_FLOAT, 0L);
      glBindTexture(GL_TEXTURE_2D, 0);
    }
  }

  private void frameCasters(SceneModel scene, SceneFrame frame) {
    Bounds bounds = new Bounds();
    for (int i = 0; i < scene.parts().size(); i++) {
      if (frame.present(i)) {
        bounds.add(scene.plane(), scene.parts().get(i), frame.u(i), frame.v(i));
      }
    }
    scene.fixtures().forEach(f -> bounds.add(scene.plane(), f.part(), f.u(), f.v()));
    radius = bounds.radius();
    resize(radius < LARGE_FROM_METRES ? SMALL : LARGE);
    float pixel = pixelMetres();
    // Steps of whole pixels keep the edges of shadows from crawling when the body moves.
    float x = Math.round(dot(RIGHT, bounds.centre()) / pixel) * pixel;
    float y = Math.round(dot(UP, bounds.centre()) / pixel) * pixel;
    float z = dot(TO_LIGHT, bounds.centre());
    for (int c = 0; c < 3; c++) {
      worldToClip[4 * c] = RIGHT[c] / radius;
      worldToClip[4 * c + 1] = UP[c] / radius;
      worldToClip[4 * c + 2] = -TO_LIGHT[c] / radius;
      worldToClip[4 * c + 3] = 0;
    }
    worldToClip[12] = -x / radius;
    worldToClip[13] = -y / radius;
    worldToClip[14] = z / radius;
    worldToClip[15] = 1;
    for (int i = 0; i < 16; i++) {
      worldToMap[i] = i % 4 == 3 ? worldToClip[i] : 0.5f * worldToClip[i];
    }
    for (int row = 0; row < 3; row++) {
      worldToMap[12 + row] += 0.5f;
    }
    placeOnGround(x, y);
    float edge = pixelMetres() * 8;
    used[0] = Math.max(0, (bounds.mapLow[0] - edge - x) / (2 * radius) + 0.5f);
    used[1] = Math.max(0, (bounds.mapLow[1] - edge - y) / (2 * radius) + 0.5f);
    used[2] = Math.min(1, (bounds.mapHigh[0] + edge - x) / (2 * radius) + 0.5f);
    used[3] = Math.min(1, (bounds.mapHigh[1] + edge - y) / (2 * radius) + 0.5f);
  }

  /** A map point is right * a + up * b + light * t with the t that brings it down to y = 0. */
  private void placeOnGround(float x, float y) {
    for (int c = 0; c < 3; c++) {
      float right = RIGHT[c] - TO_LIGHT[c] * RIGHT[1] / TO_LIGHT[1];
      float up = UP[c] - TO_LIGHT[c] * UP[1] / TO_LIGHT[1];
      mapToGround[c] = 2 * radius * right;
      mapToGround[4 + c] = 2 * radius * up;
      mapToGround[12 + c] = (x - radius) * right + (y - radius) * up;
    }
    mapToGround[15] = 1;
  }

  /** A box around everything that casts a shadow. */
  private static final class Bounds {
    private final float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    private final float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    private final float[] mapLow = {Float.MAX_VALUE, Float.MAX_VALUE};
    private final float[] mapHigh = {-Float.MAX_VALUE, -Float.MAX_VALUE};
    private final float[] at = new float[3];

    void add(Plane plane, Part part, float u, float v) {
      plane.toWorld(u, v, part.level(), at);
      float reach = part.shape().reach();
      for (int i = 0; i < 3; i++) {
        low[i] = Math.min(low[i], at[i] - reach);
        high[i] = Math.max(high[i], at[i] + reach);
      }
      for (int i = 0; i < 2; i++) {
        float along = dot(i == 0 ? RIGHT : UP, at);
        mapLow[i] = Math.min(mapLow[i], along - reach);
        mapHigh[i] = Math.max(mapHigh[i], along + reach);
      }
    }

    float[] centre() {
      float[] centre = new float[3];
      for (int i = 0; i < 3; i++) {
        centre[i] = low[0] > high[0] ? 0 : (low[i] + high[i]) / 2;
      }
      return centre;
    }

    /** Rounded up to coarse steps, so that it rarely changes from frame to frame. */
    float radius() {
      if (low[0] > high[0]) {
        return 1;
      }
      double half =
          Math.hypot(high[0] - low[0], Math.hypot(high[1] - low[1], high[2] - low[2])) / 2;
      return (float) Math.pow(2, Math.ceil(4 * Math.log(half) / Math.log(2)) / 4);
    }
  }

  private static float dot(float[] a, float[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static float[] cross(float[] a, float[] b) {
    return new float[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static float[] normalised(float x, float y, float z) {
    float length = (float) Math.sqrt(x * x + y * y + z * z);
    return new float[] {x / length, y / length, z / length};
  }

  @Override
  public void close() {
    glDeleteFramebuffers(buffer);
    glDeleteTextures(texture);
  }
}
