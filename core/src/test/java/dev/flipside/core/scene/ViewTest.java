package dev.flipside.core.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewTest {
  private static final float ASPECT = 16f / 9;

  private static Camera side(String follows) {
    return new Camera(
        "side",
        Camera.Projection.PERSPECTIVE,
        new Camera.Point(0, 1.5f, 9),
        new Camera.Point(0, 1.1f, 0),
        new Camera.Point(0, 1, 0),
        1.75f,
        ASPECT,
        true,
        follows);
  }

  private static SceneModel scene(Camera camera) {
    return new SceneModel(
        Plane.UPRIGHT,
        List.of(
            new Part("torso", new Shape.Sphere(0.1f), ColourRole.BODY, 0),
            new Part("foot", new Shape.Sphere(0.1f), ColourRole.BODY, 0)),
        List.of(),
        new SceneModel.Ground(-3, 3, -2, 2, 1),
        List.of(camera),
        List.of());
  }

  private static View at(Camera camera, float torso, float foot) {
    float[] poses = {5, torso, 0, 5, foot, 0};
    return View.of(scene(camera), camera, new SceneFrame(0, poses, new float[0]), ASPECT);
  }

  private static float height(View view, float x, float y) {
    float[] out = new float[4];
    view.project(x, y, 0, out);
    return out[1];
  }

  @Test
  void aBodyThrownHighStaysInThePictureOfTheCameraThatFollowsIt() {
    View view = at(side("torso"), 1.9f, 2.8f);
    assertThat(height(view, 5, 2.8f)).isBetween(0.5f, 0.9f);
    assertThat(height(view, 5, 1.9f)).isGreaterThan(-0.9f);
  }

  @Test
  void aCameraStaysLevelWhileTheBodyIsWhereItLooks() {
    assertThat(at(side("torso"), 1.2f, 0.1f).camera().target())
        .isEqualTo(new Camera.Point(5, 1.1f, 0));
  }

  @Test
  void aCameraThatFollowsNothingStaysWhereItIs() {
    assertThat(at(side(""), 1.9f, 2.8f).camera()).isEqualTo(side(""));
  }
}
