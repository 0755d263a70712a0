package dev.flipside.desktop.video;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as PNG. */
public final class Png {
  private Png() {}

  /** The bytes of a PNG file; made in memory, so that only a disk can refuse to keep them. */
  public static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("memory never refuses", e);
    }
    return png.toByteArray();
  }
}
