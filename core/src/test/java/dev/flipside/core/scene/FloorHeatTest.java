package dev.flipside.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FloorHeatTest {
  /** A floor from (-1, 0) to (1, 1): u is x, v is -z. */
  private static SceneModel floor(Plane plane, float maxX) {
    return new SceneModel(
        plane,
        List.of(new Part("puck", new Shape.Sphere(0.1f), ColourRole.BODY, 0.1f)),
        List.of(),
        new SceneModel.Ground(-1, maxX, -1, 0, 0),
        List.of(
            new Camera(
                "top",
                Camera.Projection.ORTHOGRAPHIC,
                new Camera.Point(0, 5, 0),
                new Camera.Point(0, 0, 0),
                new Camera.Point(0, 0, -1),
                2,
                1,
                true,
                "")),
        List.of());
  }

  private static final SceneModel FLOOR = floor(Plane.TABLE_TOP, 1);

  private static SceneFrame at(float u, float v) {
    return new SceneFrame(0, new float[] {u, v, 0}, new float[0]);
  }

  private static SceneFrame gone() {
    return new SceneFrame(0, new float[] {Float.NaN, Float.NaN, 0}, new float[0]);
  }

  @Test
  void eachFrameCountsInTheSquareInWhichThePartIs() {
    FloorHeat heat =
        FloorHeat.of(
            FLOOR,
            "puck",
            List.of(at(-0.9f, 0.1f), at(-0.6f, 0.4f), at(0.9f, 0.9f), at(0.1f, 0.2f)),
            0.5f);
    assertThat(heat.columns()).isEqualTo(4);
    assertThat(heat.rows()).isEqualTo(2);
    assertThat(heat.shares()).containsExactly(0.5f, 0f, 0.25f, 0f, 0f, 0f, 0f, 0.25f);
  }

  @Test
  void whatLiesOutsideCountsAtTheEdgeAndWhatIsGoneNotAtAll() {
    FloorHeat heat = FloorHeat.of(FLOOR, "puck", List.of(at(-7, -7), gone(), at(7, 7)), 0.5f);
    assertThat(heat.shares()).containsExactly(0.5f, 0f, 0f, 0f, 0f, 0f, 0f, 0.5f);
  }

  @Test
  void nothingSeenIsColdEverywhereAndLaysNoTiles() {
    FloorHeat heat = new FloorTrail(FLOOR, "puck", 0.5f).heat();
    assertThat(heat.shares()).hasSize(8).containsOnly(0f);
    assertThat(heat.on(FLOOR)).isEqualTo(FLOOR);
  }

  @Test
  void tilesLieOnTheSquaresAndAreHotWhereThePartIsMost() {
    List<SceneFrame> frames = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      frames.add(at(-0.75f, 0.25f));
    }
    for (int i = 0; i < 10; i++) {
      frames.add(at(0.25f, 0.25f));
    }
    frames.add(at(0.75f, 0.75f));
    SceneModel heated = FloorHeat.of(FLOOR, "puck", frames, 0.5f).on(FLOOR);
    assertThat(heated.parts()).isEqualTo(FLOOR.parts());
    assertThat(
            heated.fixtures().stream()
                .map(f -> f.part().colour() + " " + f.u() + " " + f.v())
                .collect(Collectors.toList()))
        .containsExactly("HEAT_HIGH -0.75 0.25", "HEAT_MIDDLE 0.25 0.25", "HEAT_LOW 0.75 0.75");
  }

  @Test
  void aFloorWithoutEdgesOrAnUnknownPartIsRefused() {
    SceneModel endless = floor(Plane.TABLE_TOP, Float.POSITIVE_INFINITY);
    SceneModel upright = floor(Plane.UPRIGHT, 1);
    assertThat(FloorTrail.hasFloor(FLOOR)).isTrue();
    assertThat(FloorTrail.hasFloor(endless)).isFalse();
    assertThat(FloorTrail.hasFloor(upright)).isFalse();
    for (SceneModel scene : List.of(endless, upright)) {
      assertThatThrownBy(() -> new FloorTrail(scene, "puck", 0.5f))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("a floor with edges");
    }
    assertThatThrownBy(() -> new FloorTrail(FLOOR, "hat", 0.5f)).hasMessageContaining("hat");
    assertThatThrownBy(() -> new FloorHeat(0, 0, 1, 2, 2, List.of(0f)))
        .hasMessageContaining("2 x 2");
  }
}
