package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.flipside.core.scene.View;
import java.nio.ByteBuffer;

/** Paints with off-screen OpenGL: the same renderer as in the window. */
final class GlPainter implements ScenePainter {
  private final Look look;
  private final OffscreenGl gl;
  private final SceneRenderer renderer;
  private final CaptionPainter captions = new CaptionPainter();
  private Canvas canvas;

  GlPainter(Look look) throws OffscreenGl.Missing {
    this.look = look;
    this.gl = new OffscreenGl();
    this.renderer = new SceneRenderer();
  }

  @Override
  public void paint(Picture picture, ByteBuffer rgba) {
    gl.makeCurrent();
    int width = picture.width();
    int height = picture.height();
    if (canvas == null || !canvas.fits(width, height)) {
      if (canvas != null) {
        canvas.close();
      }
      canvas = new Canvas(width, height, 1);
    }
    canvas.bind();
    int sky = look.palette().sky();
    glClearColor((sky >> 16 & 255) / 255f, (sky >> 8 & 255) / 255f, (sky & 255) / 255f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    for (Picture.Panel p : picture.panels()) {
      PixelArea area = new PixelArea(p.x(), height - p.y() - p.height(), p.width(), p.height());
      View view = View.of(p.scene(), p.camera(), p.frame(), area.aspect());
      Look here = new Look(look.palette(), look.quality(), look.shadows() && p.shadows());
      renderer.draw(p.scene(), p.frame(), view, here, area);
    }
    canvas.bind();
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    int from = rgba.position();
    rgba.position(0);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
    rgba.position(from);
    flip(rgba, width, height);
    captions.paint(picture, rgba);
  }

  /** OpenGL's lower row comes first; videos want the upper one. */
  private static void flip(ByteBuffer rgba, int width, int height) {
    byte[] upper = new byte[4 * width];
    byte[] lower = new byte[4 * width];
    for (int y = 0; y < height / 2; y++) {
      int up = 4 * width * y;
      int down = 4 * width * (height - 1 - y);
      rgba.get(up, upper);
      rgba.get(down, lower);
      rgba.put(up, lower);
      rgba.put(down, upper);
    }
  }

  @Override
  public String description() {
    return "OpenGL off screen, " + gl.renderer();
  }

  @Override
  public void close() {
    gl.makeCurrent();
    captions.close();
    if (canvas != null) {
      canvas.close();
    }
    renderer.close();
    gl.close();
  }
}
