package dev.flipside.desktop.render;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;
import java.util.Optional;

/**
 * The last picture through a camera that stands still. Only where something moves, or moved a
 * moment ago, is it drawn again: most of a maze or a table never changes.
 */
final class StillView implements AutoCloseable {
  private final SceneModel scene;
  private final Camera camera;
  private final Look look;
  private final Canvas canvas;
  private final int width;
  private final int height;
  private PixelArea moving;

  StillView(SceneModel scene, View view, Look look, PixelArea area) {
    this.scene = scene;
    this.camera = view.camera();
    this.look = look;
    this.width = area.width();
    this.height = area.height();
    this.canvas = new Canvas(width, height, 1);
  }

  /** Whether this is the picture of that scene from there. */
  @SuppressWarnings("ReferenceEquality") // Comparing a maze's walls each time would be slow.
  boolean shows(SceneModel otherScene, View view, Look otherLook, PixelArea area) {
    return scene == otherScene
        && width == area.width()
        && height == area.height()
        && look.equals(otherLook)
        && camera.equals(view.camera());
  }

  /** What must be drawn again for {@code frame} and a ghost: everything the first time. */
  PixelArea stale(SceneFrame frame, Optional<SceneFrame> ghost, View view) {
    PixelArea body = SolidBounds.moving(scene, frame, view, width, height);
    PixelArea now =
        ghost.map(g -> SolidBounds.moving(scene, g, view, width, height).union(body)).orElse(body);
    PixelArea stale = moving == null ? new PixelArea(0, 0, width, height) : now.union(moving);
    moving = now;
    return stale;
  }

  Canvas canvas() {
    return canvas;
  }

  @Override
  public void close() {
    canvas.close();
  }
}
