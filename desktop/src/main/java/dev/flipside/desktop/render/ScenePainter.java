package dev.flipside.desktop.render;

import java.nio.ByteBuffer;

/**
 * Paints pictures without a window: for videos, contact sheets and stills. Belongs to the thread
 * that opened it.
 */
public interface ScenePainter extends AutoCloseable {

  /**
   * Opens the best painter that this machine offers: OpenGL off screen where there is one, or else
   * the software rasteriser.
   *
   * @param look how scenes are drawn
   */
  static ScenePainter open(Look look) {
    try {
      return new GlPainter(look);
    } catch (OffscreenGl.Missing e) {
      return new SoftwarePainter(look, e.getMessage());
    }
  }

  /**
   * Paints {@code picture}.
   *
   * @param rgba a direct buffer that is filled from its start with red, green, blue, alpha of each
   *     pixel, upper row first; at least {@link Picture#bytes} long; position and limit stay
   */
  void paint(Picture picture, ByteBuffer rgba);

  /** One sentence for people: what paints, and why it is plainer if it is. */
  String description();

  @Override
  void close();
}
