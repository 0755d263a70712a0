package dev.flipside.desktop.reproduce;

import dev.flipside.agents.report.Still;
import dev.flipside.core.episode.Episode;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.render.ScenePainter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints the ends of episodes through several cameras, for reports. */
final class Stills implements AutoCloseable {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;

  private final ScenePainter painter = ScenePainter.open(Look.of(Palette.LIGHT));

  /**
   * The last frame of an episode, through each camera.
   *
   * @param who stands in the caption
   */
  List<Still> end(Episode episode, String who, List<String> cameras) {
    return cameras.stream().map(camera -> end(episode, who, camera)).toList();
  }

  private Still end(Episode episode, String who, String camera) {
    Picture picture =
        Picture.of(
            WIDTH,
            HEIGHT,
            episode.scene(),
            episode.frames().get(episode.length()),
            episode.scene().camera(camera));
    ByteBuffer rgba = ByteBuffer.allocateDirect(picture.bytes());
    painter.paint(picture, rgba);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int at = 4 * (y * WIDTH + x);
        int rgb =
            (rgba.get(at) & 255) << 16 | (rgba.get(at + 1) & 255) << 8 | (rgba.get(at + 2) & 255);
        image.setRGB(x, y, rgb);
      }
    }
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", png);
      return new Still(png.toByteArray(), who + ", " + camera + " camera");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a picture: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    painter.close();
  }
}
