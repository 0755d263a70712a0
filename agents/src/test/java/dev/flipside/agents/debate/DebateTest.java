package dev.flipside.agents.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebateTest {
  private static final Camera CAMERA =
      new Camera(
          "front",
          Camera.Projection.ORTHOGRAPHIC,
          new Camera.Point(0, 0, 5),
          new Camera.Point(0, 0, 0),
          new Camera.Point(0, 1, 0),
          1,
          1,
          true,
          "");

  private static final SceneModel SCENE =
      new SceneModel(
          Plane.UPRIGHT,
          List.of(),
          List.of(),
          new SceneModel.Ground(-1, 1, -1, 1, 0),
          List.of(CAMERA),
          List.of("front", "top"));

  /** Sees one scalar of each frame, as if it were a picture through one camera. */
  private record Seeing(String id, int scalar) implements ClipJudge {
    @Override
    public String description() {
      return "mean of scalar " + scalar;
    }

    @Override
    public List<String> cameras() {
      return List.of(id);
    }

    @Override
    public double score(SceneModel scene, List<SceneFrame> frames) {
      return frames.stream().mapToDouble(f -> f.scalars()[scalar]).average().orElseThrow();
    }

    @Override
    public double approvalThreshold() {
      return 0.7;
    }

    @Override
    public List<ClipJudge> eachCamera() {
      return List.of(new Seeing("front", 0), new Seeing("top", 1));
    }
  }

  /** Frames whose pictures have the given scores. */
  private static List<SceneFrame> clip(float[] front, float[] top) {
    List<SceneFrame> frames = new ArrayList<>();
    for (int i = 0; i < front.length; i++) {
      frames.add(new SceneFrame(i * STEP, new float[0], new float[] {front[i], top[i]}));
    }
    return frames;
  }

  private static final float STEP = 0.1f;
  private static final ClipJudge FRONT = new Seeing("front", 0);
  private static final float[] HIGH = {0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f};
  private static final float[] LOW = {0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f};
  private static final List<SceneFrame> FAKE = clip(HIGH, LOW);
  private static final List<SceneFrame> TRUE = clip(HIGH, HIGH);

  @Test
  void theRebuttalShowsTheFakeThroughTheCameraThatItDoesNotFool() {
    Evidence evidence = new Debate(FRONT, DebateRules.DEBATE).evidence(SCENE, FAKE);
    assertThat(evidence.opening().camera()).isEqualTo("front");
    assertThat(evidence.rebuttal().orElseThrow().camera()).isEqualTo("top");
    assertThat(evidence.score()).isCloseTo(0.3, within(1e-6));
  }

  @Test
  void withoutRebuttalsTheFakeLooksAsGoodAsTheTruth() {
    Debate openings = new Debate(FRONT, DebateRules.OPENINGS);
    assertThat(openings.score(SCENE, FAKE)).isEqualTo(openings.score(SCENE, TRUE));
    assertThat(openings.evidence(SCENE, FAKE).rebuttal()).isEmpty();
    Debate debate = new Debate(FRONT, DebateRules.DEBATE);
    assertThat(debate.score(SCENE, TRUE)).isGreaterThan(debate.score(SCENE, FAKE) + 0.5);
  }

  @Test
  void anExhibitIsHalfASecondWhateverTheRateOfTheWorld() {
    List<SceneFrame> fast = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      fast.add(new SceneFrame(i / 30f, new float[0], new float[] {0.5f, 0.5f}));
    }
    Exhibit shown = new Debate(FRONT, DebateRules.DEBATE).evidence(SCENE, fast).opening();
    assertThat(shown.to() - shown.from()).isEqualTo(15);
    Exhibit still = new Debate(FRONT, DebateRules.STILLS).evidence(SCENE, fast).opening();
    assertThat(still.still()).isTrue();
  }

  @Test
  void advocatesChooseTheBestAndTheWorstMoment() {
    float[] rising = {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f};
    List<SceneFrame> clip = clip(rising, rising);
    Evidence stills = new Debate(FRONT, DebateRules.STILLS).evidence(SCENE, clip);
    assertThat(stills.opening().still()).isTrue();
    assertThat(stills.opening().from()).isEqualTo(6);
    assertThat(stills.rebuttal().orElseThrow().from()).isZero();
    Evidence windows = new Debate(FRONT, DebateRules.DEBATE).evidence(SCENE, clip);
    assertThat(windows.opening().from()).isEqualTo(2);
    assertThat(windows.opening().to()).isEqualTo(7);
    assertThat(windows.opening().score()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void noOtherExhibitWouldHaveServedAnAdvocateBetter() {
    float[] front = {0.3f, 0.8f, 0.2f, 0.9f, 0.4f, 0.1f, 0.6f};
    float[] top = {0.5f, 0.05f, 0.7f, 0.3f, 0.95f, 0.2f, 0.4f};
    List<SceneFrame> clip = clip(front, top);
    Evidence evidence = new Debate(FRONT, DebateRules.STILLS).evidence(SCENE, clip);
    for (ClipJudge view : FRONT.eachCamera()) {
      for (int i = 0; i < clip.size(); i += 2) {
        double score = view.score(SCENE, clip.subList(i, i + 1));
        assertThat(evidence.opening().score()).isGreaterThanOrEqualTo(score);
        assertThat(evidence.rebuttal().orElseThrow().score()).isLessThanOrEqualTo(score);
      }
    }
  }

  @Test
  void aClipShorterThanAnExhibitIsShownWhole() {
    Evidence evidence =
        new Debate(FRONT, DebateRules.DEBATE)
            .evidence(SCENE, clip(new float[] {0.4f, 0.6f}, new float[] {0.2f, 0.2f}));
    assertThat(evidence.opening().from()).isZero();
    assertThat(evidence.opening().to()).isEqualTo(2);
  }

  @Test
  void aDebateIsNamedAfterItsRulesAndItsJudge() {
    List<ClipJudge> judges = List.of(FRONT);
    assertThat(Debate.judge("front", judges)).containsSame(FRONT);
    ClipJudge debate = Debate.judge("debate:front", judges).orElseThrow();
    assertThat(debate.id()).isEqualTo("debate:front");
    assertThat(debate.cameras()).containsExactly("front", "top");
    assertThat(debate.approvalThreshold()).isEqualTo(0.7);
    assertThat(Debate.judge("debate:nobody", judges)).isEmpty();
    assertThat(Debate.judge("quarrel:front", judges)).isEmpty();
  }

  @Test
  void aJudgeThatCannotChangeItsCameraHearsNoDebate() {
    ClipJudge fixed =
        new ClipJudge() {
          @Override
          public String id() {
            return "fixed";
          }

          @Override
          public String description() {
            return "looks one way";
          }

          @Override
          public List<String> cameras() {
            return List.of("front");
          }

          @Override
          public double score(SceneModel scene, List<SceneFrame> frames) {
            return 0;
          }
        };
    assertThatThrownBy(() -> new Debate(fixed, DebateRules.DEBATE))
        .hasMessageContaining("nothing to debate");
  }
}
