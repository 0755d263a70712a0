package dev.flipside.desktop.video;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the pictures of a film one after the other and makes a file of them. */
public interface FrameSink extends AutoCloseable {

  /**
   * Adds the next picture.
   *
   * @param rgba a direct buffer with red, green, blue, alpha of each pixel from its start, upper
   *     row first; not kept
   * @throws IOException with one sentence if the disk refuses
   */
  void add(ByteBuffer rgba) throws IOException;

  /**
   * Completes the file; before that there is none.
   *
   * @throws IOException with one sentence if the disk refuses
   */
  void finish() throws IOException;

  /** Frees everything; a film that was not finished leaves nothing behind. */
  @Override
  void close();
}
