package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;
import java.util.HashMap;
import java.util.Map;

/** Sky, ground, the marks on it and the shadows that fall on it; needs no depth buffer. */
final class Backdrop implements AutoCloseable {
  private final ShaderProgram endless = new ShaderProgram("backdrop", 0);
  private final ShaderProgram finite = new ShaderProgram("backdrop", 0, "FINITE");
  private final ShaderProgram line = new ShaderProgram("line", 0);
  private final Map<Integer, ShaderProgram> endlessShades = new HashMap<>();
  private final Map<Integer, ShaderProgram> finiteShades = new HashMap<>();
  private final GroundLines lines = new GroundLines();
  private final Square square;

  Backdrop(Square square) {
    this.square = square;
  }

  /**
   * Covers the whole viewport.
   *
   * @param shadows what casts shadows, framed for this moment; unused without shadows
   */
  void draw(SceneModel scene, View view, Look look, ShadowMap shadows, PixelArea area) {
    GroundExtent extent = GroundExtent.of(scene, view.camera());
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    drawGround(extent, view, look);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    if (scene.ground().markSpacing() > 0) {
      drawLines(scene, extent, view, look, area);
    }
    if (look.shadows()) {
      drawShade(extent, view, look, shadows);
    }
  }

  private void drawGround(GroundExtent extent, View view, Look look) {
    ShaderProgram program = extent.finite() ? finite : endless;
    program.use();
    program.set("toGround", Transforms.toGround(view.combinedMatrix()));
    extent.set(program, view.camera());
    program.setColour("skyColour", look.palette().sky());
    program.setColour("horizonColour", look.palette().horizon());
    program.setColour("groundColour", look.palette().ground());
    square.draw();
  }

  private void drawLines(
      SceneModel scene, GroundExtent extent, View view, Look look, PixelArea area) {
    line.use();
    line.set("viewProjection", view.combinedMatrix());
    extent.set(line, view.camera());
    line.set("pictureSize", area.width(), area.height());
    line.setColour("colour", look.palette().mark());
    float halfWidth = 0.0035f * view.camera().halfWidth();
    boolean upright = scene.plane() == Plane.UPRIGHT;
    lines.draw(
        extent,
        scene.ground().markSpacing(),
        halfWidth,
        upright ? 0.8f : 0.6f,
        upright ? 0.4f : 0.6f);
  }

  /** Darkens the ground where the main light does not reach it. */
  private void drawShade(GroundExtent extent, View view, Look look, ShadowMap shadows) {
    int taps = look.quality().shadowTaps();
    ShaderProgram shade =
        extent.finite()
            ? finiteShades.computeIfAbsent(taps, t -> new ShaderProgram("shade", t, "FINITE"))
            : endlessShades.computeIfAbsent(taps, t -> new ShaderProgram("shade", t));
    shade.use();
    shade.set("viewProjection", view.combinedMatrix());
    extent.set(shade, view.camera());
    shadows.set(shade, taps);
    shade.set("fromMap", shadows.mapToGround());
    float[] used = shadows.used();
    shade.set("used", used[0], used[1], used[2], used[3]);
    shade.set("darkest", look.palette().shade());
    square.draw();
  }

  @Override
  public void close() {
    endless.close();
    finite.close();
    line.close();
    endlessShades.values().forEach(ShaderProgram::close);
    finiteShades.values().forEach(ShaderProgram::close);
    lines.close();
  }
}
