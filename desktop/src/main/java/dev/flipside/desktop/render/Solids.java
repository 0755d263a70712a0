package dev.flipside.desktop.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Mesh;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import dev.flipside.core.scene.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Parts and fixtures of a scene: as solids in light, and as what casts shadows. */
final class Solids implements AutoCloseable {
  private static final int REMEMBERED_BATCHES = 16;
  private static final float[] IDENTITY = Transforms.identity();

  private final ShaderProgram depth = new ShaderProgram("depth", 0);
  private final Map<Lighting, ShaderProgram> lit = new HashMap<>();
  private final Map<Shape, GpuMesh> shapes = new HashMap<>();
  private final Deque<Batch> batches = new ArrayDeque<>();

  /** A way to light solids. */
  private record Lighting(int taps, boolean vertices) {}

  /** Fixtures of one scene in one palette. */
  private record Batch(SceneModel scene, Palette palette, GpuMesh mesh) {
    @SuppressWarnings("ReferenceEquality") // Comparing a maze's walls each time would be slow.
    boolean shows(SceneModel otherScene, Palette otherPalette) {
      return scene == otherScene && palette == otherPalette;
    }
  }

  /** Fills the shadow map. */
  void drawShadows(SceneModel scene, SceneFrame frame, Palette palette, ShadowMap shadows) {
    shadows.begin(scene, frame);
    depth.use();
    depth.set("viewProjection", shadows.worldToClip());
    drawFixtures(scene, palette, depth);
    for (int i = 0; i < scene.parts().size(); i++) {
      drawPart(scene, frame, i, depth);
    }
    shadows.end();
  }

  /** Draws everything solid, tested for depth. */
  void draw(SceneModel scene, SceneFrame frame, View view, Look look, ShadowMap shadows) {
    ShaderProgram program = begin(view, look, shadows);
    drawFixtures(scene, look.palette(), program);
    drawParts(scene, frame, program, look.palette());
  }

  /** Draws the moving parts where no fixture hides them. */
  void drawGhost(SceneModel scene, SceneFrame frame, View view, Look look, ShadowMap shadows) {
    ShaderProgram program = begin(view, look, shadows);
    glColorMask(false, false, false, false);
    drawFixtures(scene, look.palette(), program);
    glColorMask(true, true, true, true);
    drawParts(scene, frame, program, look.palette());
  }

  private ShaderProgram begin(View view, Look look, ShadowMap shadows) {
    int taps = look.shadows() ? look.quality().solidTaps() : 0;
    ShaderProgram program =
        lit.computeIfAbsent(
            new Lighting(taps, look.quality().lightVertices()),
            l ->
                l.vertices()
                    ? new ShaderProgram("solid", l.taps(), "LIGHT_VERTICES")
                    : new ShaderProgram("solid", l.taps()));
    program.use();
    program.set("viewProjection", view.combinedMatrix());
    setLight(program, view.camera(), look.palette());
    if (taps > 0) {
      shadows.set(program, taps);
    }
    return program;
  }

  private void drawParts(
      SceneModel scene, SceneFrame frame, ShaderProgram program, Palette palette) {
    for (int i = 0; i < scene.parts().size(); i++) {
      int rgb = palette.colour(scene.parts().get(i).colour());
      glVertexAttrib3f(
          ShaderProgram.COLOUR,
          ShaderProgram.linear(rgb >> 16),
          ShaderProgram.linear(rgb >> 8),
          ShaderProgram.linear(rgb));
      drawPart(scene, frame, i, program);
    }
  }

  private static void setLight(ShaderProgram program, Camera c, Palette palette) {
    program.set("ambient", palette.ambient());
    int rim = palette.horizon();
    program.set(
        "rimColour",
        0.5f * ShaderProgram.linear(rim >> 16),
        0.5f * ShaderProgram.linear(rim >> 8),
        0.5f * ShaderProgram.linear(rim));
    program.set("toLight", ShadowMap.TO_LIGHT[0], ShadowMap.TO_LIGHT[1], ShadowMap.TO_LIGHT[2]);
    if (c.projection() == Camera.Projection.PERSPECTIVE) {
      program.set("eye", c.eye().x(), c.eye().y(), c.eye().z(), 1);
    } else {
      program.set(
          "eye",
          c.eye().x() - c.target().x(),
          c.eye().y() - c.target().y(),
          c.eye().z() - c.target().z(),
          0);
    }
  }

  private void drawFixtures(SceneModel scene, Palette palette, ShaderProgram program) {
    if (!scene.fixtures().isEmpty()) {
      program.set("model", IDENTITY);
      batch(scene, palette).draw();
    }
  }

  private GpuMesh batch(SceneModel scene, Palette palette) {
    for (Batch batch : batches) {
      if (batch.shows(scene, palette)) {
        return batch.mesh();
      }
    }
    if (batches.size() == REMEMBERED_BATCHES) {
      batches.removeLast().mesh().close();
    }
    GpuMesh mesh = GpuMesh.of(scene.plane(), scene.fixtures(), palette);
    batches.addFirst(new Batch(scene, palette, mesh));
    return mesh;
  }

  private void drawPart(SceneModel scene, SceneFrame frame, int index, ShaderProgram program) {
    if (frame.present(index)) {
      Part part = scene.parts().get(index);
      program.set(
          "model",
          Transforms.model(
              scene.plane(), frame.u(index), frame.v(index), part.level(), frame.angle(index)));
      shapes.computeIfAbsent(part.shape(), s -> GpuMesh.of(Mesh.of(s))).draw();
    }
  }

  @Override
  public void close() {
    depth.close();
    lit.values().forEach(ShaderProgram::close);
    shapes.values().forEach(GpuMesh::close);
    batches.forEach(b -> b.mesh().close());
  }
}
