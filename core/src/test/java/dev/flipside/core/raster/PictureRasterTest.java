package dev.flipside.core.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.SceneFrame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureRasterTest {
  private static final int SIZE = 240;
  private static final float GONE = Float.NaN;

  private static int[] draw(int samples, SceneFrame frame) {
    Camera camera = Stage.raised();
    int[] rgb = new int[SIZE * SIZE];
    new PictureRaster(Stage.scene(camera), SIZE, SIZE, samples, Palette.LIGHT)
        .draw(camera, frame, rgb);
    return rgb;
  }

  private static int brightness(int rgb) {
    return (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
  }

  @Test
  void aBallCastsAShadowOnTheGroundAwayFromTheSun() {
    int[] empty = draw(1, Stage.frame(GONE, GONE, GONE, GONE));
    int[] ball = draw(1, Stage.frame(0, 0, GONE, GONE));
    int darker = 0;
    for (int i = 0; i < empty.length; i++) {
      // The ball's circle: 20 pixels around a centre half a metre above the table.
      double fromCentre = Math.hypot(i % SIZE - SIZE / 2, i / SIZE - (SIZE / 2 - 14));
      if (fromCentre > 25 && i % SIZE < SIZE / 2 - 12) {
        assertThat(ball[i]).isEqualTo(empty[i]);
      } else if (fromCentre > 25) {
        darker += brightness(ball[i]) < brightness(empty[i]) - 40 ? 1 : 0;
      }
    }
    assertThat(darker).isGreaterThan(25);
  }

  @Test
  void aBallIsBrighterTowardsTheSun() {
    int[] ball = draw(1, Stage.frame(0, 0, GONE, GONE));
    // The ball's centre is half a metre above the table: a little above the middle.
    int row = SIZE / 2 - 14;
    assertThat(brightness(ball[row * SIZE + SIZE / 2 - 12]))
        .isGreaterThan(brightness(ball[row * SIZE + SIZE / 2 + 14]));
  }

  @Test
  void supersamplingSmoothsEdges() {
    SceneFrame frame = Stage.frame(GONE, GONE, 0, 0);
    long jagged = Arrays.stream(draw(1, frame)).distinct().count();
    long smooth = Arrays.stream(draw(4, frame)).distinct().count();
    assertThat(smooth).isGreaterThan(jagged + 30);
  }

  @Test
  void theSameFrameGivesTheSamePicture() {
    SceneFrame frame = Stage.frame(0.3f, -0.4f, 0, 0.5f);
    assertThat(draw(2, frame)).isEqualTo(draw(2, frame));
  }

  @Test
  void aPictureOfAnotherSizeIsRefused() {
    Camera camera = Stage.raised();
    PictureRaster raster = new PictureRaster(Stage.scene(camera), SIZE, SIZE, 1, Palette.LIGHT);
    assertThatThrownBy(() -> raster.draw(camera, Stage.frame(0, 0, 0, 0), new int[7]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 57600 numbers, not 7");
  }

  @Test
  void bothPalettesNameEveryRole() {
    assertThat(Palette.LIGHT.parts()).containsKeys(ColourRole.values());
    assertThat(Palette.DARK.parts()).containsKeys(ColourRole.values());
  }
}
