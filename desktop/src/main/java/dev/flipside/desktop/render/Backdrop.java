package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sky, floor, the place where the scene stands, the marks on the ground and the shadows that fall
 * on it; needs no depth buffer.
 */
final class Backdrop implements AutoCloseable {
  private static final int REMEMBERED_PLACES = 8;
  private static final float HAZE_WIDTHS = 7;
  private static final float HAZE_AT_LEAST = 12;
  private static final float POST_WIDTHS = 7;

  /** One over the height above the horizon at which the sky is as dark as it gets. */
  private static final float SKY_SLOPE = 0.75f;

  private final ShaderProgram floor = new ShaderProgram("backdrop", 0);
  private final ShaderProgram sheet = new ShaderProgram("sheet", 0);
  private final ShaderProgram line = new ShaderProgram("line", 0);
  private final Map<Integer, ShaderProgram> endlessShades = new HashMap<>();
  private final Map<Integer, ShaderProgram> finiteShades = new HashMap<>();
  private final GroundLines lines = new GroundLines();
  private final Square square;
  private final Map<Ground, Surroundings> places =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Ground, Surroundings> eldest) {
          if (size() > REMEMBERED_PLACES) {
            eldest.getValue().close();
            return true;
          }
          return false;
        }
      };

  private record Ground(Plane plane, SceneModel.Ground ground) {}

  /** A place with its sheets on the graphics card. */
  private record Surroundings(Place place, Sheets sheets, Sheets posts) {
    static Surroundings of(Ground ground) {
      Place place = Place.of(ground.plane(), ground.ground());
      return new Surroundings(place, new Sheets(place.sheets()), new Sheets(place.posts()));
    }

    void close() {
      sheets.close();
      posts.close();
    }
  }

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
    Surroundings around =
        places.computeIfAbsent(new Ground(scene.plane(), scene.ground()), Surroundings::of);
    drawFloor(around.place(), view, look);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    drawSheets(around, view, look);
    if (scene.ground().markSpacing() > 0) {
      drawLines(scene, extent, view, look, area);
    }
    if (look.shadows()) {
      drawShade(extent, view, look, shadows);
    }
  }

  private void drawFloor(Place place, View view, Look look) {
    float[] toFloor = Transforms.toGround(view.combinedMatrix(), place.floor());
    floor.use();
    floor.set("toGround", toFloor);
    setHaze(floor, view, look);
    floor.setColour("skyColour", look.palette().sky());
    floor.setColour("floorColour", look.palette().floor());
    float slope = (float) Math.hypot(toFloor[2], toFloor[5]);
    floor.set("rise", slope > 0 ? SKY_SLOPE / slope : 0);
    square.draw();
  }

  /** Half of the colour is gone at some widths of the picture from its middle. */
  private static void setHaze(ShaderProgram program, View view, Look look) {
    Camera camera = view.camera();
    float half = Math.max(HAZE_WIDTHS * camera.halfWidth(), HAZE_AT_LEAST);
    program.set("haze", 1 / (half * half));
    program.set("focus", camera.target().x(), camera.target().z());
    program.setColour("horizonColour", look.palette().horizon());
  }

  private void drawSheets(Surroundings around, View view, Look look) {
    sheet.use();
    sheet.set("viewProjection", view.combinedMatrix());
    setHaze(sheet, view, look);
    for (Sheet.Tone tone : Sheet.Tone.values()) {
      sheet.setColour("tones", tone.slot(), tone.colour(look.palette()));
    }
    sheet.set("contact", 0.8f * (1 - look.palette().shade()));
    glEnable(GL_CULL_FACE);
    glCullFace(GL_BACK);
    glFrontFace(GL_CCW);
    float every = around.place().every();
    float middle = every > 0 ? Math.round(view.camera().target().x() / every) * every : 0;
    // What goes on for ever along x looks the same from everywhere and moves with the camera.
    sheet.set("moved", middle);
    around.sheets().draw();
    int reach = every > 0 ? Math.round(POST_WIDTHS * view.camera().halfWidth() / every) : -1;
    for (int i = -reach; i <= reach; i++) {
      sheet.set("moved", middle + i * every);
      around.posts().draw();
    }
    glDisable(GL_CULL_FACE);
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
    floor.close();
    sheet.close();
    places.values().forEach(Surroundings::close);
    line.close();
    endlessShades.values().forEach(ShaderProgram::close);
    finiteShades.values().forEach(ShaderProgram::close);
    lines.close();
  }
}
