package dev.flipside.desktop.video;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;

/** Turns RGBA bytes into the JDK's pictures. */
final class Pixels {
  private Pixels() {}

  /** A copy of {@code rgba}, without its alpha. */
  static BufferedImage image(ByteBuffer rgba, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          (rgba.get(4 * i) & 0xFF) << 16
              | (rgba.get(4 * i + 1) & 0xFF) << 8
              | (rgba.get(4 * i + 2) & 0xFF);
    }
    return image;
  }
}
