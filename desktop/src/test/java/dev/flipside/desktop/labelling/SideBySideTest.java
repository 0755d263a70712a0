package dev.flipside.desktop.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static final SceneModel EMPTY =
      new SceneModel(
          Plane.UPRIGHT,
          List.of(),
          List.of(),
          new SceneModel.Ground(-5, 5, -5, 5, 1),
          List.of(
              new Camera(
                  "front",
                  Camera.Projection.PERSPECTIVE,
                  new Camera.Point(0, 1, 5),
                  new Camera.Point(0, 1, 0),
                  new Camera.Point(0, 1, 0),
                  2,
                  1.6f,
                  true,
                  "")),
          List.of());

  static Segment clip(int steps, float value) {
    List<float[]> rows = Collections.nCopies(steps + 1, new float[] {value});
    return Segment.of(
        "toy",
        1,
        steps,
        0,
        0,
        rows,
        Collections.nCopies(steps, new float[] {0}),
        rows,
        EMPTY,
        IntStream.rangeClosed(0, steps)
            .mapToObj(i -> new SceneFrame(0.1f * i, new float[0], new float[0]))
            .toList());
  }

  private static SideBySide pair(int left, int right) {
    return new SideBySide(
        new Query("q", Kind.PAIR, List.of(clip(left, 1), clip(right, 2)), "random", ""));
  }

  @Test
  void aShorterClipHasEndedAndSaysSo() {
    SideBySide clips = pair(5, 20);
    clips.advance(0.4f);
    assertThat(clips.ended(0)).isFalse();
    assertThat(clips.progress(0)).isCloseTo(0.8f, within(0.01f));
    clips.advance(0.3f);
    assertThat(clips.ended(0)).isTrue();
    assertThat(clips.ended(1)).as("it goes on").isFalse();
    assertThat(clips.progress(0)).isEqualTo(1);
    assertThat(clips.progress(1)).isCloseTo(0.35f, within(0.01f));
  }

  @Test
  void clipsOfOneLengthAreNeverVeiled() {
    SideBySide clips = pair(20, 20);
    for (int i = 0; i < 60; i++) {
      clips.advance(0.05f);
      assertThat(clips.ended(0) || clips.ended(1)).isFalse();
    }
  }

  @Test
  void theKnobCanBePulledToAnyFrame() {
    SideBySide clips = pair(5, 20);
    assertThat(clips.frames()).isEqualTo(21);
    clips.seek(0.5f);
    assertThat(clips.index()).isEqualTo(10);
    assertThat(clips.frame(1).seconds()).isCloseTo(1.0f, within(1e-4f));
    assertThat(clips.paused()).isTrue();
    clips.step(1);
    assertThat(clips.index()).isEqualTo(11);
    clips.seek(1);
    assertThat(clips.index()).isEqualTo(20);
  }

  private static org.assertj.core.data.Offset<Float> within(float value) {
    return org.assertj.core.data.Offset.offset(value);
  }
}
