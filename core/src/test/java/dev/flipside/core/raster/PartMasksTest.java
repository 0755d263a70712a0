package dev.flipside.core.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Camera.Projection;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.View;
import org.junit.jupiter.api.Test;

class PartMasksTest {
  private static final int SIZE = 200;
  private static final float GONE = Float.NaN;

  private static PartMasks draw(Camera camera, SceneFrame frame) {
    PartMasks masks = new PartMasks(Boxes.scene(camera), SIZE, SIZE);
    masks.draw(camera, frame);
    return masks;
  }

  private static int count(PartMasks masks, int part) {
    int count = 0;
    for (int y = 0; y < masks.height(); y++) {
      for (int x = 0; x < masks.width(); x++) {
        count += masks.part(x, y) == part ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void theNearerPartHidesTheFartherOne() {
    Camera camera = Boxes.level(Projection.PERSPECTIVE);
    PartMasks inFront = draw(camera, Boxes.frame(0, 0, 0, -1));
    PartMasks behind = draw(camera, Boxes.frame(0, 0, 0, 1));

    assertThat(inFront.part(SIZE / 2, SIZE / 2)).isEqualTo(Boxes.BLOCK);
    assertThat(behind.part(SIZE / 2, SIZE / 2)).isEqualTo(Boxes.BALL);
  }

  @Test
  void aBallCoversTheAreaOfItsCircle() {
    PartMasks masks = draw(Boxes.level(Projection.ORTHOGRAPHIC), Boxes.frame(0, 0, GONE, GONE));

    double pixelsPerMetre = SIZE / 2.0;
    double circle = Math.PI * 0.25 * pixelsPerMetre * pixelsPerMetre;
    assertThat((double) count(masks, Boxes.BALL)).isCloseTo(circle, within(0.02 * circle));
  }

  @Test
  void aBlockEndsWhereTheViewProjectsItsCorners() {
    Camera camera = Boxes.level(Projection.PERSPECTIVE);
    PartMasks masks = draw(camera, Boxes.frame(GONE, GONE, 0.3f, 0));
    float[] corner = new float[4];
    View.of(camera, 1).project(0.3f + 0.25f, 0.5f, 0.1f, corner);
    int edge = Math.round((corner[0] + 1) * SIZE / 2);

    assertThat(masks.part(edge - 1, SIZE / 2)).isEqualTo(Boxes.BLOCK);
    assertThat(masks.part(edge, SIZE / 2)).isEqualTo(PartMasks.NOTHING);
  }

  @Test
  void solidsHaveNoCracks() {
    PartMasks masks = draw(Boxes.raised(), Boxes.frame(-0.6f, 0, 0.6f, 0));
    for (int y = 0; y < SIZE; y++) {
      for (int part = 0; part < 2; part++) {
        int changes = 0;
        for (int x = 1; x < SIZE; x++) {
          changes += (masks.part(x, y) == part) == (masks.part(x - 1, y) == part) ? 0 : 1;
        }
        assertThat(changes).as("row %d of part %d", y, part).isIn(0, 2);
      }
    }
  }

  @Test
  void distanceAlongTheViewOfAnOrthographicCameraDoesNotShow() {
    Camera camera = Boxes.level(Projection.ORTHOGRAPHIC);
    PartMasks near = draw(camera, Boxes.frame(0.2f, 0, 0, -1));
    PartMasks nearer = draw(camera, Boxes.frame(0.2f, 0, 0, -2));
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        assertThat(nearer.part(x, y)).isEqualTo(near.part(x, y));
      }
    }
  }

  @Test
  void whatIsNotThereIsNotSeen() {
    Camera camera = Boxes.raised();
    assertThat(count(draw(camera, Boxes.frame(GONE, GONE, 0, 0)), Boxes.BALL)).isZero();
  }

  @Test
  void whatIsBehindTheEyeIsNotSeen() {
    Camera camera = Boxes.level(Projection.PERSPECTIVE);
    PartMasks masks = draw(camera, Boxes.frame(0, -12, 0, -30));
    assertThat(count(masks, Boxes.BALL) + count(masks, Boxes.BLOCK)).isZero();
  }

  @Test
  void aBallAcrossTheNearPlaneIsCutThere() {
    Camera camera = Boxes.level(Projection.PERSPECTIVE);
    // The near plane lies 0.2 m before the eye at v = -10; of the ball's far half a disc is left.
    PartMasks masks = draw(camera, Boxes.frame(0.55f, -9.8f, GONE, GONE));
    assertThat(masks.part(0, SIZE / 2)).isEqualTo(PartMasks.NOTHING);
  }

  @Test
  void aMaskIsTheSameTheSecondTime() {
    Camera camera = Boxes.raised();
    PartMasks masks = new PartMasks(Boxes.scene(camera), SIZE, SIZE);
    masks.draw(camera, Boxes.frame(0, 0, 0.4f, 0));
    int before = count(masks, Boxes.BALL);
    masks.draw(camera, Boxes.frame(1, 1, 0, 0));
    masks.draw(camera, Boxes.frame(0, 0, 0.4f, 0));
    assertThat(count(masks, Boxes.BALL)).isEqualTo(before);
  }

  @Test
  void aShadowLiesOnTheGroundAwayFromTheSun() {
    Camera camera = Boxes.raised();
    PartMasks masks = new PartMasks(Boxes.scene(camera), SIZE, SIZE);
    masks.drawWithShadows(camera, Boxes.frame(0, 0, GONE, GONE));
    int shadow = masks.shadowOf(Boxes.BALL);
    int right = 0;
    int left = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        if (masks.part(x, y) == shadow) {
          right += x > SIZE / 2 ? 1 : 0;
          left += x < SIZE / 2 - 10 ? 1 : 0;
        }
      }
    }
    assertThat(right).isGreaterThan(100);
    assertThat(left).isZero();
  }
}
