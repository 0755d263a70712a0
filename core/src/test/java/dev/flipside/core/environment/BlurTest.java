package dev.flipside.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.scene.SceneFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlurTest {
  private static final float[] NO_SCALARS = {};

  /** A clip of {@code parts} parts that rest, [T]. */
  private static List<SceneFrame> rest(int length, int parts, float place) {
    List<SceneFrame> frames = new ArrayList<>();
    for (int t = 0; t < length; t++) {
      float[] poses = new float[3 * parts];
      poses[0] = place;
      frames.add(new SceneFrame(t / 30f, poses, NO_SCALARS));
    }
    return frames;
  }

  @Test
  void theSameClipIsAlwaysReadAlikeAndAnotherOneOtherwise() {
    Blur blur = new Blur(0.1f, 0.1f, 0.1f, 0.1f);
    float[] once = blur.read(rest(5, 2, 0)).get(3).poses();
    float[] again = blur.read(rest(5, 2, 0)).get(3).poses();
    float[] other = blur.read(rest(5, 2, 1e-6f)).get(3).poses();
    assertThat(once).isEqualTo(again);
    assertThat(once[1]).isNotEqualTo(other[1]);
  }

  @Test
  void errorsHaveTheStatedSize() {
    List<SceneFrame> frames = new Blur(0, 0.2f, 0, 0.05f).read(rest(2000, 1, 0));
    double place = frames.stream().mapToDouble(f -> f.v(0) * f.v(0)).average().orElseThrow();
    double angle =
        frames.stream().mapToDouble(f -> f.angle(0) * f.angle(0)).average().orElseThrow();
    assertThat(Math.sqrt(place)).isCloseTo(0.2, within(0.02));
    assertThat(Math.sqrt(angle)).isCloseTo(0.05, within(0.005));
  }

  @Test
  void whatIsPerClipIsTheSameInAllItsFrames() {
    List<SceneFrame> frames = new Blur(0.2f, 0, 0.1f, 0).read(rest(10, 2, 0));
    SceneFrame first = frames.get(0);
    assertThat(frames).allSatisfy(f -> assertThat(f.poses()).isEqualTo(first.poses()));
    assertThat(first.v(0)).isEqualTo(first.v(1)).isNotZero();
    assertThat(first.angle(0)).isNotEqualTo(first.angle(1));
  }

  @Test
  void aPartThatIsNotThereStaysAway() {
    SceneFrame gone = new SceneFrame(0, new float[] {Float.NaN, 0, 0}, NO_SCALARS);
    assertThat(new Blur(1, 1, 1, 1).read(List.of(gone)).get(0).present(0)).isFalse();
  }

  @Test
  void aDeviationIsNotNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Blur(-1, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Blur(0, Float.NaN, 0, 0));
  }
}
