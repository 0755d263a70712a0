package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws scenes with light, soft shadow and perspective into any rectangle of whatever framebuffer
 * is bound: live play, clip pairs, side by side and recordings all come from here.
 *
 * <p>Needs a current OpenGL context of version 3.2 or later, and belongs to its thread. Leaves the
 * bound framebuffer, viewport and scissor as they were; blending is left on, depth test and face
 * culling off, as 2-D drawing expects.
 */
public final class SceneRenderer implements AutoCloseable {
  private static final int REMEMBERED_CANVASES = 6;
  private static final int REMEMBERED_STILLS = 6;
  private static final float GHOST_OPACITY = 0.4f;

  private final Square square = new Square();
  private final Backdrop backdrop = new Backdrop(square);
  private final Solids solids = new Solids();
  private final ShadowMap shadows = new ShadowMap();
  private final ShaderProgram overlay = new ShaderProgram("overlay", 0);
  private final Map<Size, SolidCanvas> canvases =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Size, SolidCanvas> eldest) {
          if (size() > REMEMBERED_CANVASES) {
            eldest.getValue().close();
            return true;
          }
          return false;
        }
      };

  private final Deque<StillView> stills = new ArrayDeque<>();

  private record Size(int width, int height, int samples) {}

  /**
   * Draws one scene.
   *
   * @param view where to look from; its aspect should be that of {@code area}
   * @param area where in the bound framebuffer the picture goes
   */
  public void draw(SceneModel scene, SceneFrame frame, View view, Look look, PixelArea area) {
    draw(scene, frame, Optional.empty(), view, look, area);
  }

  /**
   * Draws one scene, and beside its moving parts a ghost of them.
   *
   * @param ghost another moment of the same scene, to be seen through
   * @param view where to look from; its aspect should be that of {@code area}
   * @param area where in the bound framebuffer the picture goes
   */
  public void draw(
      SceneModel scene,
      SceneFrame frame,
      Optional<SceneFrame> ghost,
      View view,
      Look look,
      PixelArea area) {
    if (view.camera().follows().isEmpty()) {
      // Little of a picture that stands still is drawn again, so it may be better.
      drawWith(scene, frame, ghost, view, look.with(look.quality().whenStanding()), area);
    } else {
      drawWith(scene, frame, ghost, view, look, area);
    }
  }

  private void drawWith(
      SceneModel scene,
      SceneFrame frame,
      Optional<SceneFrame> ghost,
      View view,
      Look look,
      PixelArea area) {
    int target = glGetInteger(GL_DRAW_FRAMEBUFFER_BINDING);
    int[] viewport = new int[4];
    glGetIntegerv(GL_VIEWPORT, viewport);
    int[] scissor = new int[4];
    glGetIntegerv(GL_SCISSOR_BOX, scissor);
    boolean scissored = glIsEnabled(GL_SCISSOR_TEST);

    glDisable(GL_SCISSOR_TEST);
    if (look.shadows()) {
      glDisable(GL_BLEND);
      depthTested();
      solids.drawShadows(scene, frame, look.palette(), shadows);
    }
    shadows.bind(1);
    PixelArea whole = new PixelArea(0, 0, area.width(), area.height());
    if (view.camera().follows().isEmpty()) {
      StillView still = still(scene, view, look, area);
      PixelArea stale = still.stale(frame, ghost, view);
      drawPicture(scene, frame, ghost, view, look, still.canvas().handle(), whole, stale);
      glDisable(GL_SCISSOR_TEST);
      still.canvas().copyTo(target, whole, area.x(), area.y());
    } else {
      drawPicture(scene, frame, ghost, view, look, target, area, whole);
    }

    glBindVertexArray(0);
    glUseProgram(0);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glViewport(viewport[0], viewport[1], viewport[2], viewport[3]);
    glScissor(scissor[0], scissor[1], scissor[2], scissor[3]);
    if (!scissored) {
      glDisable(GL_SCISSOR_TEST);
    }
  }

  /** Draws the pixels of {@code stale}, counted from the area's corner, into {@code target}. */
  private void drawPicture(
      SceneModel scene,
      SceneFrame frame,
      Optional<SceneFrame> ghost,
      View view,
      Look look,
      int target,
      PixelArea area,
      PixelArea stale) {
    glBindFramebuffer(GL_FRAMEBUFFER, target);
    glViewport(area.x(), area.y(), area.width(), area.height());
    scissor(stale, area.x(), area.y());
    backdrop.draw(scene, view, look, shadows, area);
    ghost.ifPresent(g -> drawSolids(scene, g, true, view, look, target, area, stale));
    drawSolids(scene, frame, false, view, look, target, area, stale);
  }

  private void drawSolids(
      SceneModel scene,
      SceneFrame frame,
      boolean ghost,
      View view,
      Look look,
      int target,
      PixelArea area,
      PixelArea stale) {
    PixelArea inside =
        stale.intersection(SolidBounds.of(scene, frame, view, area.width(), area.height()));
    // Where the solids are small, smooth edges cost little: even low quality can afford them.
    boolean small = 4L * inside.width() * inside.height() < (long) area.width() * area.height();
    boolean follows = !view.camera().follows().isEmpty();
    int samples = small && follows ? Quality.FULL.samples() : look.quality().samples();
    SolidCanvas canvas =
        canvases.computeIfAbsent(
            new Size(area.width(), area.height(), samples),
            s -> new SolidCanvas(s.width(), s.height(), s.samples()));
    canvas.begin();
    scissor(inside, 0, 0);
    glDepthMask(true);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    glDisable(GL_BLEND);
    depthTested();
    if (ghost) {
      solids.drawGhost(scene, frame, view, look, shadows);
    } else {
      solids.draw(scene, frame, view, look, shadows);
    }
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_SCISSOR_TEST);
    canvas.end(inside);

    glBindFramebuffer(GL_FRAMEBUFFER, target);
    glViewport(area.x(), area.y(), area.width(), area.height());
    scissor(inside, area.x(), area.y());
    lay(canvas, area, ghost ? GHOST_OPACITY : 1);
  }

  /** Lays the solids over the backdrop; at their edges they cover pixels in part. */
  private void lay(SolidCanvas canvas, PixelArea area, float opacity) {
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    overlay.use();
    overlay.set("solids", 0);
    overlay.set("opacity", opacity);
    overlay.setPixel("corner", area.x(), area.y());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, canvas.texture());
    square.draw();
    glBindTexture(GL_TEXTURE_2D, 0);
  }

  /** The picture that is kept for this scene from there; the one used longest ago makes room. */
  private StillView still(SceneModel scene, View view, Look look, PixelArea area) {
    for (StillView still : stills) {
      if (still.shows(scene, view, look, area)) {
        stills.remove(still);
        stills.addFirst(still);
        return still;
      }
    }
    if (stills.size() == REMEMBERED_STILLS) {
      stills.removeLast().close();
    }
    StillView made = new StillView(scene, view, look, area);
    stills.addFirst(made);
    return made;
  }

  private static void depthTested() {
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    glDepthMask(true);
    glEnable(GL_CULL_FACE);
    glCullFace(GL_BACK);
    glFrontFace(GL_CCW);
  }

  private static void scissor(PixelArea area, int dx, int dy) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(area.x() + dx, area.y() + dy, area.width(), area.height());
  }

  @Override
  public void close() {
    backdrop.close();
    solids.close();
    shadows.close();
    overlay.close();
    square.close();
    canvases.values().forEach(SolidCanvas::close);
    stills.forEach(StillView::close);
  }
}
