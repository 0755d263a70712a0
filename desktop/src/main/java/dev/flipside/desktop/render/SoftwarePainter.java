package dev.flipside.desktop.render;

import dev.flipside.core.raster.PictureRaster;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Paints without OpenGL: core's rasteriser in plain Java. */
final class SoftwarePainter implements ScenePainter {
  private static final int SAMPLES_PER_SIDE = 3;
  private static final int REMEMBERED = 4;

  private final Look look;
  private final String reason;
  private final CaptionPainter captions = new CaptionPainter();
  private final Map<Key, PictureRaster> rasters =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PictureRaster> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(SceneModel scene, int width, int height) {}

  SoftwarePainter(Look look, String reason) {
    this.look = look;
    this.reason = reason;
  }

  @Override
  public void paint(Picture picture, ByteBuffer rgba) {
    int background = look.palette().sky();
    for (int i = 0; i < picture.width() * picture.height(); i++) {
      put(rgba, 4 * i, background);
    }
    for (Picture.Panel panel : picture.panels()) {
      PictureRaster raster =
          rasters.computeIfAbsent(
              new Key(panel.scene(), panel.width(), panel.height()),
              k ->
                  new PictureRaster(
                      standing(k.scene()),
                      k.width(),
                      k.height(),
                      SAMPLES_PER_SIDE,
                      look.palette().forRaster()));
      int[] rgb = new int[panel.width() * panel.height()];
      raster.draw(panel.camera(), panel.frame(), rgb);
      for (int y = 0; y < panel.height(); y++) {
        for (int x = 0; x < panel.width(); x++) {
          int at = 4 * ((panel.y() + y) * picture.width() + panel.x() + x);
          put(rgba, at, rgb[y * panel.width() + x]);
        }
      }
    }
    captions.paint(picture, rgba);
  }

  /** A scene whose ground does not end beside the mat of what acts upright. */
  private static SceneModel standing(SceneModel scene) {
    SceneModel.Ground g = scene.ground();
    return scene.plane() == Plane.TABLE_TOP
        ? scene
        : new SceneModel(
            scene.plane(),
            scene.parts(),
            scene.fixtures(),
            new SceneModel.Ground(
                g.minX(),
                g.maxX(),
                Float.NEGATIVE_INFINITY,
                Float.POSITIVE_INFINITY,
                g.markSpacing()),
            scene.cameras(),
            scene.scalarNames());
  }

  private static void put(ByteBuffer rgba, int at, int rgb) {
    rgba.put(at, (byte) (rgb >> 16));
    rgba.put(at + 1, (byte) (rgb >> 8));
    rgba.put(at + 2, (byte) rgb);
    rgba.put(at + 3, (byte) 255);
  }

  @Override
  public String description() {
    return "software rasteriser, plainer pictures (" + reason + ")";
  }

  @Override
  public void close() {
    captions.close();
  }
}
