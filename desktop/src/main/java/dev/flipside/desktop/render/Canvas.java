package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

/** Colour and depth buffers to draw into, with several samples a pixel or one. */
final class Canvas implements AutoCloseable {
  private final int buffer;
  private final int colour;
  private final int depth;
  private final int width;
  private final int height;
  private final int samples;

  Canvas(int width, int height, int samples) {
    this.width = width;
    this.height = height;
    this.samples = Math.min(samples, glGetInteger(GL_MAX_SAMPLES));
    colour = storage(GL_RGBA8);
    depth = storage(GL_DEPTH24_STENCIL8);
    buffer = glGenFramebuffers();
    glBindFramebuffer(GL_FRAMEBUFFER, buffer);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_RENDERBUFFER, depth);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
      throw new IllegalStateException(
          "the graphics driver gives no " + width + " x " + height + " canvas");
    }
  }

  private int storage(int format) {
    int id = glGenRenderbuffers();
    glBindRenderbuffer(GL_RENDERBUFFER, id);
    if (samples > 1) {
      glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, format, width, height);
    } else {
      glRenderbufferStorage(GL_RENDERBUFFER, format, width, height);
    }
    glBindRenderbuffer(GL_RENDERBUFFER, 0);
    return id;
  }

  int handle() {
    return buffer;
  }

  boolean fits(int otherWidth, int otherHeight) {
    return width == otherWidth && height == otherHeight;
  }

  /** Makes this the target of what is drawn next. */
  void bind() {
    glBindFramebuffer(GL_FRAMEBUFFER, buffer);
    glViewport(0, 0, width, height);
  }

  /** Copies {@code area} of the picture to another framebuffer, moved by (dx, dy) pixels. */
  void copyTo(int target, PixelArea area, int dx, int dy) {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, buffer);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target);
    int right = area.x() + area.width();
    int upper = area.y() + area.height();
    glBlitFramebuffer(
        area.x(),
        area.y(),
        right,
        upper,
        area.x() + dx,
        area.y() + dy,
        right + dx,
        upper + dy,
        GL_COLOR_BUFFER_BIT,
        GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, target);
  }

  @Override
  public void close() {
    glDeleteFramebuffers(buffer);
    glDeleteRenderbuffers(colour);
    glDeleteRenderbuffers(depth);
  }
}
