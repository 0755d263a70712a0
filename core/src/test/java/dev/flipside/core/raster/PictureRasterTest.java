package dev.flipside.core.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.SceneFrame;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PictureRasterTest {
  private static final int SIZE = 240;
  private static final float GONE = Float.NaN;
  private static final RasterColours COLOURS =
      new RasterColours(
          Arrays.stream(ColourRole.values()).collect(Collectors.toMap(r -> r, r -> 0xD9534F)),
          0xE4DCCB,
          0xC9BFA9,
          0xBFD3E6,
          0xF3EFE6);

  private static int[] draw(int samples, SceneFrame frame) {
    Camera camera = Boxes.raised();
    int[] rgb = new int[SIZE * SIZE];
    new PictureRaster(Boxes.scene(camera), SIZE, SIZE, samples, COLOURS).draw(camera, frame, rgb);
    return rgb;
  }

  private static int brightness(int rgb) {
    return (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
  }

  @Test
  void aBallCastsAShadowOnTheGroundAwayFromTheSun() {
    int[] empty = draw(1, Boxes.frame(GONE, GONE, GONE, GONE));
    int[] ball = draw(1, Boxes.frame(0, 0, GONE, GONE));
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
    int[] ball = draw(1, Boxes.frame(0, 0, GONE, GONE));
    // The ball's centre is half a metre above the table: a little above the middle.
    int row = SIZE / 2 - 14;
    assertThat(brightness(ball[row * SIZE + SIZE / 2 - 12]))
        .isGreaterThan(brightness(ball[row * SIZE + SIZE / 2 + 14]));
  }

  @Test
  void supersamplingSmoothsEdges() {
    SceneFrame frame = Boxes.frame(GONE, GONE, 0, 0);
    long jagged = Arrays.stream(draw(1, frame)).distinct().count();
    long smooth = Arrays.stream(draw(4, frame)).distinct().count();
    assertThat(smooth).isGreaterThan(jagged + 30);
  }

  @Test
  void theSameFrameGivesTheSamePicture() {
    SceneFrame frame = Boxes.frame(0.3f, -0.4f, 0, 0.5f);
    assertThat(draw(2, frame)).isEqualTo(draw(2, frame));
  }

  @Test
  void aPictureOfAnotherSizeIsRefused() {
    Camera camera = Boxes.raised();
    PictureRaster raster = new PictureRaster(Boxes.scene(camera), SIZE, SIZE, 1, COLOURS);
    assertThatThrownBy(() -> raster.draw(camera, Boxes.frame(0, 0, 0, 0), new int[7]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 57600 numbers, not 7");
  }

  @Test
  void coloursThatLeaveARoleOutAreRefused() {
    Map<ColourRole, Integer> one = Map.of(ColourRole.BODY, 0x2F5D8A);
    assertThatThrownBy(() -> new RasterColours(one, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no colour for");
  }
}
