package dev.flipside.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

public final class ClipPlayerTest {
  private static final float STEP = 0.1f;

  /** A ball that moves one metre per frame. */
  private static ClipPlayer clip(int length) {
    Camera camera =
        new Camera(
            "side",
            Camera.Projection.PERSPECTIVE,
            new Camera.Point(0, 1, 5),
            new Camera.Point(0, 1, 0),
            new Camera.Point(0, 1, 0),
            2,
            1,
            true,
            "");
    SceneModel scene =
        new SceneModel(
            Plane.UPRIGHT,
            List.of(new Part("ball", new Shape.Sphere(0.2f), ColourRole.OBJECT, 0)),
            List.of(),
            new SceneModel.Ground(-5, 5, -5, 5, 1),
            List.of(camera),
            List.of());
    List<SceneFrame> frames = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      frames.add(new SceneFrame(i * STEP, new float[] {i, 1, 0}, new float[0]));
    }
    return new ClipPlayer(scene, frames, STEP);
  }

  @Test
  void momentsBetweenFramesAreShown() {
    ClipPlayer clip = clip(10);
    clip.advance(0.25f);
    assertThat(clip.frame().u(0)).isCloseTo(2.5f, within(1e-4f));
  }

  @Test
  void afterTheLastFrameItBeginsAnew() {
    ClipPlayer clip = clip(10);
    clip.advance(1.15f);
    assertThat(clip.index()).isEqualTo(1);
  }

  @Test
  void stepsGoAroundBothEndsAndStandOnAFrame() {
    ClipPlayer clip = clip(10);
    clip.pause(true);
    clip.step(-1);
    assertThat(clip.frame().u(0)).isEqualTo(9);
    clip.step(2);
    assertThat(clip.frame().u(0)).isEqualTo(1);
  }

  @Test
  void aPausedClipStandsStill() {
    ClipPlayer clip = clip(10);
    clip.pause(true);
    clip.advance(0.55f);
    assertThat(clip.index()).isZero();
  }

  @Test
  void halfTheSpeedTakesTwiceTheTime() {
    ClipPlayer clip = clip(10);
    clip.speed(0.5f);
    clip.advance(0.5f);
    assertThat(clip.frame().u(0)).isCloseTo(2.5f, within(1e-4f));
  }

  @Test
  void twoClipsOnOneClockStayInStepThroughPausesAndSpeeds() {
    ClipPlayer left = clip(10);
    ClipPlayer right = clip(10);
    for (int i = 0; i < 500; i++) {
      float seconds = 0.011f + 0.003f * (i % 3);
      float speed = i % 90 < 45 ? 0.25f : 1;
      for (ClipPlayer clip : List.of(left, right)) {
        clip.speed(speed);
        clip.pause(i % 70 < 10);
        clip.advance(seconds);
      }
      assertThat(left.frame().poses()).containsExactly(right.frame().poses());
    }
  }
}
