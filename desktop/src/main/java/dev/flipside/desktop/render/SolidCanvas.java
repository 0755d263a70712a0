package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

/**
 * Where solids are drawn, with coverage as alpha: several samples a pixel, gathered into a texture
 * with one.
 */
final class SolidCanvas implements AutoCloseable {
  private final int texture = glGenTextures();
  private final int gathered = glGenFramebuffers();
  private final Canvas canvas;
  private final int depth;
  private final int width;
  private final int height;

  SolidCanvas(int width, int height, int samples) {
    this.width = width;
    this.height = height;
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, 0L);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glBindTexture(GL_TEXTURE_2D, 0);
    glBindFramebuffer(GL_FRAMEBUFFER, gathered);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    if (samples > 1) {
      canvas = new Canvas(width, height, samples);
      depth = 0;
    } else {
      canvas = null;
      depth = glGenRenderbuffers();
      glBindRenderbuffer(GL_RENDERBUFFER, depth);
      glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH_COMPONENT24, width, height);
      glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, depth);
      glBindRenderbuffer(GL_RENDERBUFFER, 0);
    }
  }

  /** Makes this the target of what is drawn next. */
  void begin() {
    if (canvas != null) {
      canvas.bind();
    } else {
      glBindFramebuffer(GL_FRAMEBUFFER, gathered);
      glViewport(0, 0, width, height);
    }
  }

  /** Gathers the samples of {@code area}; another framebuffer must be bound afterwards. */
  void end(PixelArea area) {
    if (canvas != null) {
      canvas.copyTo(gathered, area, 0, 0);
    }
  }

  int texture() {
    return texture;
  }

  @Override
  public void close() {
    glDeleteFramebuffers(gathered);
    glDeleteTextures(texture);
    if (canvas != null) {
      canvas.close();
    } else {
      glDeleteRenderbuffers(depth);
    }
  }
}
