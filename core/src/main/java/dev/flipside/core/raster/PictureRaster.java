package dev.flipside.core.raster;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Sun;
import dev.flipside.core.scene.View;
import java.util.stream.IntStream;

/**
 * Draws a scene with light, soft shadow, ground and smooth edges, in pure Java. Plainer than the
 * window, but it works on any machine. An instance keeps its buffers and belongs to one thread (it
 * lights rows on several by itself).
 */
public final class PictureRaster {
  private final SceneModel scene;
  private final int width;
  private final int height;
  private final int samples;
  private final Geometry geometry;
  private final GroundPlane ground;
  private final VisibilityBuffer buffer;
  private final RasterShadow shadow = new RasterShadow();
  private final float[] clip;
  private final float[] itemColours;
  private final float[] zenith;
  private final float[] horizon;

  /**
   * Makes pictures of {@code scene}.
   *
   * @param width pixels across, at least 1
   * @param height pixels down, at least 1
   * @param samples samples per pixel along each side, 1 (jagged) to 4; 3 is smooth
   * @param palette colours
   */
  public PictureRaster(
      SceneModel scene, int width, int height, int samples, RasterColours palette) {
    if (samples < 1 || samples > 4) {
      throw new IllegalArgumentException("samples per side is 1 to 4, not " + samples);
    }
    this.scene = scene;
    this.width = width;
    this.height = height;
    this.samples = samples;
    this.geometry = new Geometry(scene);
    this.buffer = new VisibilityBuffer(width * samples, height * samples);
    this.clip = new float[4 * (geometry.positions.length / 3)];
    this.zenith = Tone.linear(palette.zenith());
    this.horizon = Tone.linear(palette.horizon());
    this.ground = new GroundPlane(scene, palette, geometry.triangles.length / 3);
    this.itemColours = new float[3 * geometry.items()];
    for (int i = 0; i < geometry.items(); i++) {
      ColourRole role = geometry.part(i).colour();
      System.arraycopy(Tone.linear(palette.parts().get(role)), 0, itemColours, 3 * i, 3);
    }
  }

  /**
   * Draws one frame.
   *
   * @param camera where to look from
   * @param frame where everything is
   * @param rgb filled with 0xRRGGBB, rows from the top, [height * width]
   */
  public void draw(Camera camera, SceneFrame frame, int[] rgb) {
    if (rgb.length != width * height) {
      throw new IllegalArgumentException(
          "a picture of "
              + width
              + " x "
              + height
              + " needs "
              + width * height
              + " numbers, not "
              + rgb.length);
    }
    View view = View.of(scene, camera, frame, (float) width / height);
    geometry.place(frame);
    shadow.draw(geometry, clip, view.camera().target(), 2.2f * camera.halfWidth());
    buffer.clear();
    geometry.draw(view.combinedMatrix(), clip, buffer, false);
    ground.draw(view, buffer);
    Rays rays = new Rays(view, buffer.width, buffer.height);
    IntStream.range(0, height).parallel().forEach(row -> new RowShader(rays, view).shade(row, rgb));
  }

  /** Lights one row; has its own scratch, so that rows can run side by side. */
  private final class RowShader {
    private final Rays rays;
    private final Camera.Point target;
    private final float fadeFrom;
    private final float[] ray = new float[6];
    private final float[] weights = new float[4];
    private final float[] colour = new float[3];
    private final float[] sum = new float[3];

    RowShader(Rays rays, View view) {
      this.rays = rays;
      this.target = view.camera().target();
      this.fadeFrom = 2.5f * view.camera().halfWidth();
    }

    void shade(int row, int[] rgb) {
      for (int column = 0; column < width; column++) {
        rgb[row * width + column] = pixel(column, row);
      }
    }

    private int pixel(int column, int row) {
      int left = column * samples;
      int top = row * samples;
      if (uniform(left, top)) {
        sample(left + samples / 2f, top + samples / 2f, label(left, top));
        return Tone.display(colour, 1);
      }
      sum[0] = 0;
      sum[1] = 0;
      sum[2] = 0;
      for (int y = top; y < top + samples; y++) {
        for (int x = left; x < left + samples; x++) {
          sample(x + 0.5f, y + 0.5f, label(x, y));
          for (int k = 0; k < 3; k++) {
            sum[k] += colour[k];
          }
        }
      }
      return Tone.display(sum, 1f / (samples * samples));
    }

    private int label(int x, int y) {
      return buffer.labels[y * buffer.width + x];
    }

    private boolean uniform(int left, int top) {
      int first = label(left, top);
      for (int y = top; y < top + samples; y++) {
        for (int x = left; x < left + samples; x++) {
          if (label(x, y) != first) {
            return false;
          }
        }
      }
      return true;
    }

    private void sample(float x, float y, int label) {
      if (label == VisibilityBuffer.EMPTY) {
        background(y);
      } else if (ground.owns(label)) {
        rays.through(x, y, ray);
        ground(x, y);
      } else {
        rays.through(x, y, ray);
        solid(label);
      }
    }

    private void background(float y) {
      float upward = 1 - y / buffer.height;
      for (int k = 0; k < 3; k++) {
        colour[k] = horizon[k] + upward * (zenith[k] - horizon[k]);
      }
    }

    private void ground(float x, float y) {
      float distance = -ray[1] / ray[4];
      float px = ray[0] + distance * ray[3];
      float pz = ray[2] + distance * ray[5];
      rays.through(x + samples, y, ray);
      float right = -ray[1] / ray[4];
      float stepX = ray[0] + right * ray[3] - px;
      float stepZ = ray[2] + right * ray[5] - pz;
      rays.through(x, y + samples, ray);
      float below = -ray[1] / ray[4];
      stepX = Math.max(Math.abs(stepX), Math.abs(ray[0] + below * ray[3] - px));
      stepZ = Math.max(Math.abs(stepZ), Math.abs(ray[2] + below * ray[5] - pz));
      ground.colour(px, pz, stepX, stepZ, colour);
      float lit = shadow.light(px, 0, pz, 0, 1, 0);
      float brightness = Tone.AMBIENT_ABOVE + Tone.SUN * lit * Sun.Y;
      float away = (float) Math.hypot(px - target.x(), pz - target.z());
      float fade = ground.endless() ? Math.min(1, Math.max(0, away / fadeFrom - 1) / 2) : 0;
      float upward = 1 - y / buffer.height;
      for (int k = 0; k < 3; k++) {
        float behind = horizon[k] + upward * (zenith[k] - horizon[k]);
        colour[k] = colour[k] * brightness * (1 - fade) + behind * fade;
      }
    }

    private void solid(int triangle) {
      Barycentric.of(geometry, triangle, ray, weights);
      int a = 3 * geometry.triangles[3 * triangle];
      int b = 3 * geometry.triangles[3 * triangle + 1];
      int c = 3 * geometry.triangles[3 * triangle + 2];
      float[] n = geometry.normals;
      float nx = weights[0] * n[a] + weights[1] * n[b] + weights[2] * n[c];
      float ny = weights[0] * n[a + 1] + weights[1] * n[b + 1] + weights[2] * n[c + 1];
      float nz = weights[0] * n[a + 2] + weights[1] * n[b + 2] + weights[2] * n[c + 2];
      float length = (float) Math.sqrt(nx * nx + ny * ny + nz * nz);
      nx /= length;
      ny /= length;
      nz /= length;
      float px = ray[0] + weights[3] * ray[3];
      float py = ray[1] + weights[3] * ray[4];
      float pz = ray[2] + weights[3] * ray[5];
      float facing = nx * Sun.X + ny * Sun.Y + nz * Sun.Z;
      float lit = facing > 0 ? facing * shadow.light(px, py, pz, nx, ny, nz) : 0;
      float ambient = Tone.AMBIENT_BELOW + (Tone.AMBIENT_ABOVE - Tone.AMBIENT_BELOW) * (ny + 1) / 2;
      float shine = lit > 0 ? lit * highlight(nx, ny, nz) : 0;
      int item = 3 * geometry.itemOf[triangle];
      for (int k = 0; k < 3; k++) {
        colour[k] = itemColours[item + k] * (ambient + Tone.SUN * lit) + shine;
      }
    }

    /** Blinn and Phong's highlight for the half vector between sun and eye. */
    private float highlight(float nx, float ny, float nz) {
      float size = (float) Math.sqrt(ray[3] * ray[3] + ray[4] * ray[4] + ray[5] * ray[5]);
      float hx = Sun.X - ray[3] / size;
      float hy = Sun.Y - ray[4] / size;
      float hz = Sun.Z - ray[5] / size;
      float cos = (hx * nx + hy * ny + hz * nz) / (float) Math.sqrt(hx * hx + hy * hy + hz * hz);
      return cos <= 0 ? 0 : 0.12f * (float) Math.pow(cos, 40);
    }
  }
}
