package dev.flipside.desktop.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The floor, the mat, the rules and the table, in pictures of 1920 x 1080 as films have them. */
class PlaceTest {
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;

  private record Shot(SceneModel scene, SceneFrame frame, Camera camera, ByteBuffer rgba) {
    /** Brightness of the pixel that shows a world point, 0 to 765. */
    int at(float x, float y, float z) {
      float[] out = new float[4];
      View.of(scene, camera, frame, (float) WIDTH / HEIGHT).project(x, y, z, out);
      return brightness(
          Math.round((out[0] + 1) / 2 * WIDTH), Math.round((1 - out[1]) / 2 * HEIGHT));
    }

    int row(float x, float y, float z) {
      float[] out = new float[4];
      View.of(scene, camera, frame, (float) WIDTH / HEIGHT).project(x, y, z, out);
      return Math.round((1 - out[1]) / 2 * HEIGHT);
    }

    int brightness(int x, int y) {
      int i = 4 * (y * WIDTH + x);
      return (rgba.get(i) & 255) + (rgba.get(i + 1) & 255) + (rgba.get(i + 2) & 255);
    }
  }

  private static Shot shot(String id, String camera, ScenePainter painter) {
    EnvironmentProvider provider = EnvironmentRegistry.classPath().provider(id);
    Settings settings = Settings.of(provider.settings(), Map.of());
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      environment.reset(3);
      SceneModel scene = environment.scene();
      SceneFrame frame = environment.frame();
      Picture picture = Picture.of(WIDTH, HEIGHT, scene, frame, scene.camera(camera));
      ByteBuffer rgba = ByteBuffer.allocateDirect(picture.bytes());
      painter.paint(picture, rgba);
      return new Shot(scene, frame, scene.camera(camera), rgba);
    }
  }

  private static ScenePainter openGl(Palette palette) {
    ScenePainter painter = ScenePainter.open(Look.of(palette));
    assumeTrue(painter.description().startsWith("OpenGL"), painter::description);
    return painter;
  }

  @Test
  void theFloorGoesOnBehindTheMatAndMeetsTheSkyWithoutAStep() {
    for (Palette palette : new Palette[] {Palette.DARK, Palette.LIGHT}) {
      try (ScenePainter painter = openGl(palette)) {
        Shot side = shot("backflip", "side", painter);
        int column = WIDTH / 2 - WIDTH / 7;
        int matEnds = side.row(0, 0, -1.6f);
        for (int row = 1; row < matEnds - 6; row++) {
          int step = side.brightness(column, row) - side.brightness(column, row - 1);
          assertThat(Math.abs(step)).as("%s, row %d", palette.name(), row).isLessThanOrEqualTo(6);
        }
        int floor = palette.floor();
        int expected = (floor >> 16 & 255) + (floor >> 8 & 255) + (floor & 255);
        assertThat(side.at(-0.5f, 0, -2.4f)).isBetween(expected - 20, expected + 20);
      }
    }
  }

  @Test
  void aRuleWithMarksStandsBehindTheBody() {
    try (ScenePainter painter = openGl(Palette.DARK)) {
      Shot side = shot("backflip", "side", painter);
      float z = -1.6f - 0.35f;
      int board = side.at(1.46f, 1.45f, z);
      assertThat(board).isGreaterThan(side.at(1.3f, 1.45f, z) + 15);
      assertThat(side.at(1.46f, 1, z)).as("the mark at 1 m").isGreaterThan(board + 30);
    }
  }

  @Test
  void aTableHasAnEdgeAndStandsOnAFloor() {
    try (ScenePainter painter = openGl(Palette.DARK)) {
      Shot above = shot("maze", "map", painter);
      int table = above.at(3.5f, 0, -3.4f);
      assertThat(above.at(7.38f, 0, -3.5f)).as("its border").isGreaterThan(table + 30);
      assertThat(above.at(9, 0, -3.5f)).as("the floor beyond").isLessThan(table - 15);
    }
  }

  @Test
  void aPlaceFollowsFromPlaneAndGroundAlone() {
    float far = Float.POSITIVE_INFINITY;
    Place mat = Place.of(Plane.UPRIGHT, new SceneModel.Ground(-far, far, -far, far, 1));
    assertThat(mat.floor()).isZero();
    assertThat(mat.posts()).isNotEmpty();
    Place endless = Place.of(Plane.TABLE_TOP, new SceneModel.Ground(-far, far, -far, far, 0));
    assertThat(endless.posts()).isEmpty();
    Place table = Place.of(Plane.TABLE_TOP, new SceneModel.Ground(-1, 1, -2, 2, 0));
    assertThat(table.floor()).isNegative();
    for (Sheet sheet : table.sheets()) {
      assertThat(sheet.corner().y()).isBetween(table.floor(), 0f);
    }
  }
}
