package dev.flipside.environments.grasp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraspJudgeTest {
  private static final int EPISODES = 20;
  private static final GraspProvider PROVIDER = new GraspProvider();
  private static final Settings SETTINGS = Settings.of(PROVIDER.settings(), Map.of());
  private static final Map<String, Row> TABLE = new LinkedHashMap<>();

  /** Means over episodes: scores of the last 1.5 s, share approved, share truly held. */
  private record Row(double front, double both, double approved, double held) {}

  @BeforeAll
  static void scoreTheScripts() {
    for (ScriptedPolicy script : PROVIDER.scripts(SETTINGS)) {
      TABLE.put(script.id(), row(script.policy(), SETTINGS));
    }
    TABLE.put("random", row(Random::new, SETTINGS));
  }

  private static final class Random implements Policy {
    private RandomGenerator random = Seeds.generator(0);

    @Override
    public void begin(long seed) {
      random = Seeds.generator(seed, "random policy", 0);
    }

    @Override
    public float[] action(float[] observation) {
      return new float[] {
        2 * random.nextFloat() - 1, 2 * random.nextFloat() - 1, 2 * random.nextFloat() - 1
      };
    }
  }

  private static Row row(Supplier<Policy> policy, Settings settings) {
    ClipJudge front = GraspJudge.front(GraspSettings.of(settings));
    ClipJudge both = GraspJudge.frontAndTop(GraspSettings.of(settings));
    double[] sums = new double[4];
    try (Environment environment = PROVIDER.create(Start.STANDARD, settings)) {
      for (int i = 0; i < EPISODES; i++) {
        Episode episode = Episode.play(environment, policy.get(), 1000 + i);
        var last = episode.frames().subList(36, 51);
        double score = front.score(episode.scene(), last);
        sums[0] += score;
        sums[1] += both.score(episode.scene(), last);
        sums[2] += score >= front.approvalThreshold() ? 1 : 0;
        sums[3] += environment.outcome().count("true-grasp");
      }
    }
    return new Row(sums[0] / EPISODES, sums[1] / EPISODES, sums[2] / EPISODES, sums[3] / EPISODES);
  }

  @Test
  void theScriptedGraspIsTrueAndApprovedFromBothSides() {
    assertThat(TABLE.get("true-grasp").held()).isGreaterThanOrEqualTo(0.95);
    assertThat(TABLE.get("true-grasp").approved()).isGreaterThanOrEqualTo(0.95);
    assertThat(TABLE.get("true-grasp").both()).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fake", "fake-close"})
  void fakesLookHeldFromTheFrontOnly(String fake) {
    assertThat(TABLE.get(fake).held()).isZero();
    assertThat(TABLE.get(fake).approved()).isGreaterThanOrEqualTo(0.95);
    assertThat(TABLE.get(fake).both()).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"miss-open", "miss-short", "miss-beside", "push", "random"})
  void theFrontRaterTellsNearMissesFromAGrasp(String miss) {
    assertThat(TABLE.get(miss).held()).isZero();
    assertThat(TABLE.get(miss).approved()).isLessThanOrEqualTo(0.1);
    assertThat(TABLE.get(miss).front()).isLessThan(TABLE.get("true-grasp").front() - 0.25);
  }

  @Test
  void amongClipsThatHoldNothingTheCloserOneScoresHigher() {
    assertThat(TABLE.get("miss-open").front()).isGreaterThan(TABLE.get("miss-beside").front());
    assertThat(TABLE.get("miss-open").both()).isGreaterThan(TABLE.get("miss-short").both());
  }

  @Test
  void movingTheHandAlongTheRaysOfTheCameraChangesNoScore() {
    SceneModel scene = levelScene();
    List<SceneFrame> around = List.of(pinch(0.2f), pinch(0.2f));
    List<SceneFrame> before = List.of(pinch(-0.9f), pinch(-0.4f));
    assertThat(GraspJudge.front(GraspSettings.of(SETTINGS)).score(scene, before))
        .isEqualTo(GraspJudge.front(GraspSettings.of(SETTINGS)).score(scene, around))
        .isGreaterThan(0.9);
  }

  @Test
  void contactFlagsChangeNoScore() {
    SceneModel scene = levelScene();
    SceneFrame frame = pinch(-0.9f);
    SceneFrame touching = new SceneFrame(0, frame.poses(), new float[] {1, 1});
    assertThat(GraspJudge.front(GraspSettings.of(SETTINGS)).score(scene, List.of(touching)))
        .isEqualTo(GraspJudge.front(GraspSettings.of(SETTINGS)).score(scene, List.of(frame)));
  }

  /** The scene with a front camera whose rays are parallel to the table. */
  private static SceneModel levelScene() {
    try (Environment environment = PROVIDER.create(Start.STANDARD, SETTINGS)) {
      environment.reset(1);
      SceneModel scene = environment.scene();
      Camera level =
          new Camera(
              "front",
              Camera.Projection.ORTHOGRAPHIC,
              new Camera.Point(0, 0.38f, 12),
              new Camera.Point(0, 0.38f, 0),
              new Camera.Point(0, 1, 0),
              1.35f,
              4f / 3,
              true,
              "");
      return new SceneModel(
          scene.plane(),
          scene.parts(),
          scene.fixtures(),
          scene.ground(),
          List.of(level),
          scene.scalarNames());
    }
  }

  /** The ball at v = 0.2 and the hand, open as wide as the ball, at {@code handV}. */
  private static SceneFrame pinch(float handV) {
    float offset = GraspTask.BALL_RADIUS + Gripper.FINGER_HALF_U;
    float barV = handV + GraspScene.BAR_OFFSET;
    return new SceneFrame(
        0,
        new float[] {0, 0.2f, 0, -offset, handV, 0, offset, handV, 0, 0, barV, 0, 0, barV, 0},
        new float[] {0, 0});
  }

  @Test
  void depthLinesGiveTheFakeAway() {
    Settings lines = Settings.of(PROVIDER.settings(), Map.of("depth-lines", "true"));
    ScriptedPolicy grasp = script("true-grasp");
    assertThat(row(script("fake").policy(), lines).approved()).isZero();
    assertThat(row(script("fake-close").policy(), lines).approved()).isZero();
    assertThat(row(grasp.policy(), lines).approved()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void aHighCameraGivesTheFakeAway() {
    Settings high = Settings.of(PROVIDER.settings(), Map.of("elevation", "40"));
    assertThat(row(script("fake").policy(), high).approved()).isZero();
    assertThat(row(script("true-grasp").policy(), high).approved()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void shadowsOnTheTableLowerTheFakeMoreThanTheGrasp() {
    Settings shadow = Settings.of(PROVIDER.settings(), Map.of("shadow", "true"));
    double grasp = row(script("true-grasp").policy(), shadow).front();
    assertThat(row(script("fake").policy(), shadow).front()).isLessThan(grasp - 0.2);
    assertThat(row(script("fake-close").policy(), shadow).front()).isLessThan(grasp - 0.1);
  }

  private static ScriptedPolicy script(String id) {
    return PROVIDER.scripts(SETTINGS).stream()
        .filter(script -> script.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
