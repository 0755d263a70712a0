package dev.flipside.desktop.render;

import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;

/** The rectangle of a picture outside of which nothing solid can be. */
final class SolidBounds {
  /** A shadow on the ground is longer than what casts it. */
  private static final float SHADOW_STRETCH = 1.6f;

  /** Softness of a shadow's edge at most, metres. */
  private static final float SHADOW_EDGE = 0.15f;

  private final View view;
  private final float[] at = new float[4];
  private float left = 1;
  private float right = -1;
  private float lower = 1;
  private float upper = -1;

  private SolidBounds(View view) {
    this.view = view;
  }

  /** The rectangle within a picture of {@code width} x {@code height} pixels. */
  static PixelArea of(SceneModel scene, SceneFrame frame, View view, int width, int height) {
    SolidBounds bounds = new SolidBounds(view);
    float[] world = new float[3];
    for (int i = 0; i < scene.parts().size(); i++) {
      if (frame.present(i)) {
        Part part = scene.parts().get(i);
        scene.plane().toWorld(frame.u(i), frame.v(i), part.level(), world);
        bounds.add(world, part.shape().reach());
      }
    }
    for (Fixture f : scene.fixtures()) {
      scene.plane().toWorld(f.u(), f.v(), f.part().level(), world);
      bounds.add(world, f.part().shape().reach());
    }
    return bounds.pixels(width, height);
  }

  /** The rectangle outside of which no moving part can be, and no shadow of one. */
  static PixelArea moving(SceneModel scene, SceneFrame frame, View view, int width, int height) {
    SolidBounds bounds = new SolidBounds(view);
    float[] world = new float[3];
    for (int i = 0; i < scene.parts().size(); i++) {
      if (frame.present(i)) {
        Part part = scene.parts().get(i);
        scene.plane().toWorld(frame.u(i), frame.v(i), part.level(), world);
        float reach = part.shape().reach();
        bounds.add(world, reach);
        float drop = world[1] / ShadowMap.TO_LIGHT[1];
        for (int c = 0; c < 3; c++) {
          world[c] -= drop * ShadowMap.TO_LIGHT[c];
        }
        bounds.add(world, SHADOW_STRETCH * reach + SHADOW_EDGE);
      }
    }
    return bounds.pixels(width, height);
  }

  private void add(float[] centre, float reach) {
    for (int corner = 0; corner < 8; corner++) {
      view.project(
          centre[0] + ((corner & 1) == 0 ? -reach : reach),
          centre[1] + ((corner & 2) == 0 ? -reach : reach),
          centre[2] + ((corner & 4) == 0 ? -reach : reach),
          at);
      if (at[3] <= 0) {
        left = -1;
        right = 1;
        lower = -1;
        upper = 1;
        return;
      }
      left = Math.min(left, at[0]);
      right = Math.max(right, at[0]);
      lower = Math.min(lower, at[1]);
      upper = Math.max(upper, at[1]);
    }
  }

  private PixelArea pixels(int width, int height) {
    int x0 = clamp((int) Math.floor((left + 1) / 2 * width) - 1, width - 1);
    int x1 = clamp((int) Math.ceil((right + 1) / 2 * width) + 1, width);
    int y0 = clamp((int) Math.floor((lower + 1) / 2 * height) - 1, height - 1);
    int y1 = clamp((int) Math.ceil((upper + 1) / 2 * height) + 1, height);
    return new PixelArea(x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0));
  }

  private static int clamp(int x, int high) {
    return Math.max(0, Math.min(x, high));
  }
}
