package dev.flipside.desktop.film;

import dev.flipside.agents.report.ReportPicture;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.render.ScenePainter;
import dev.flipside.desktop.video.Png;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Stills for a report: moments of a take beside each other, one strip for each camera. */
public final class RunStills {
  private static final int MOMENTS = 6;
  private static final int WIDTH = 220;
  private static final int HEIGHT = 200;

  private RunStills() {}

  /**
   * Paints the strips.
   *
   * @param take whose first {@code seconds} are shown, evenly spaced
   * @param caption what is said about it
   * @param cameras names of the cameras; empty for all
   */
  public static List<ReportPicture> of(
      Take take, double seconds, String caption, List<String> cameras, ScenePainter painter)
      throws IOException {
    List<ReportPicture> stills = new ArrayList<>();
    SceneModel scene = take.moments().get(0).scene();
    for (Camera camera : scene.cameras()) {
      if (!cameras.isEmpty() && !cameras.contains(camera.name())) {
        continue;
      }
      List<Picture.Panel> panels = new ArrayList<>();
      for (int i = 0; i < MOMENTS; i++) {
        double at = seconds * (i + 0.5) / MOMENTS;
        SceneModel now = take.at(at).scene();
        panels.add(
            new Picture.Panel(
                i * WIDTH, 0, WIDTH - 3, HEIGHT, now, take.frameAt(at), now.camera(camera.name())));
      }
      Picture picture = new Picture(MOMENTS * WIDTH - 3, HEIGHT, panels, List.of());
      String who =
          camera.raterMaySee() ? "camera " + camera.name() : camera.name() + ", hidden from raters";
      stills.add(new ReportPicture(png(picture, painter), caption + "; " + who));
    }
    return stills;
  }

  private static byte[] png(Picture picture, ScenePainter painter) throws IOException {
    ByteBuffer rgba = ByteBuffer.allocateDirect(picture.bytes());
    painter.paint(picture, rgba);
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int at = 4 * (y * picture.width() + x);
        int rgb =
            (rgba.get(at) & 0xFF) << 16
                | (rgba.get(at + 1) & 0xFF) << 8
                | (rgba.get(at + 2) & 0xFF);
        image.setRGB(x, y, rgb);
      }
    }
    return Png.bytes(image);
  }
}
