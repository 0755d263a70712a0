package dev.flipside.agents.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.feedback.Slider;
import dev.flipside.agents.study.Arm;
import dev.flipside.agents.study.StudyListener;
import dev.flipside.agents.study.TrialResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RivalTrialTest {
  private static final Slider SLIDER = new Slider();

  @TempDir Path folder;

  private static RivalSetup setup(String reward, String novelty, double fade, long steps) {
    return new RivalSetup(
        "slider",
        Map.of(),
        "",
        reward,
        novelty,
        novelty.isEmpty() ? 0 : 0.1,
        fade,
        "position=0.1",
        "person",
        steps,
        Map.of(
            "environments", 4.0,
            "rolloutSteps", 40.0,
            "minibatchSize", 40.0,
            "hiddenUnits", 16.0,
            "policyLearningRate", 3e-3),
        Map.of(
            "labels", 60.0,
            "clipSteps", 8.0,
            "roundLabels", 5.0,
            "judgedSteps", 1.0,
            "recentClips", 60.0),
        5);
  }

  private TrialResult run(RivalSetup setup, StudyListener listener) {
    return new RivalTrial(id -> SLIDER, folder, "test")
        .run(new Arm<>("arm", "a test", setup), 3, listener);
  }

  @Test
  void aRewardWrittenByHandIsLearnedAndWhatTrulyHappensIsMeasured() {
    TrialResult result = run(setup("position", "", 0, 16_000), StudyListener.NONE);
    assertThat(result.figure("right")).isGreaterThan(0.8);
    assertThat(result.figure("right-sampled")).isGreaterThan(0.5);
    assertThat(result.figure("labels")).isZero();
    assertThat(result.figure("steps")).isEqualTo(16_000);
    assertThat(result.figure("cpu-seconds")).isPositive();
    assertThat(result.curves().get("right")).hasSameSizeAs(result.curves().get("steps"));
    assertThat(folder.resolve(result.folder()).resolve("run.json")).exists();
  }

  @Test
  void answersWithNoveltyThatFadesAreLearnedFromAndCounted() {
    List<Double> shares = new ArrayList<>();
    TrialResult result =
        run(
            setup("feedback", "rnd", 0.5, 16_000),
            new StudyListener() {
              @Override
              public void progressed(String arm, long seed, double share) {
                shares.add(share);
              }
            });
    assertThat(result.figure("right")).isGreaterThan(0.7);
    assertThat(result.figure("labels")).isEqualTo(60);
    assertThat(shares).isSorted().endsWith(1.0);
  }

  @Test
  void aPlanIsCarriedOutInAWorldOfItsOwnAndCostsSimulatedSteps() {
    TrialResult result = run(setup(RivalSetup.PLAN, "", 0, 20_000), StudyListener.NONE);
    assertThat(result.figure("right")).isGreaterThan(0.8);
    assertThat(result.figure("steps")).isBetween(1.0, 20_000.0);
    assertThat(result.folder()).isEmpty();
  }

  @Test
  void aTrialThatWasRunBeforeGoesOnFromItsCheckpoint() {
    RivalSetup setup = setup("position", "count", 0, 3_200);
    TrialResult first = run(setup, StudyListener.NONE);
    TrialResult second = run(setup, StudyListener.NONE);
    assertThat(second.figure("right-sampled")).isEqualTo(first.figure("right-sampled"));
    assertThat(second.figure("steps")).isEqualTo(first.figure("steps"));
    assertThat(Files.exists(folder.resolve("slider"))).isTrue();
  }

  @Test
  void theNumberOfTheTrialIsTheSettingThatTheSetupNames() {
    RivalSetup plain = setup("position", "", 0, 1);
    assertThat(RivalTrial.settings(plain, 7)).isEmpty();
    RivalSetup layouts =
        new RivalSetup(
            "maze",
            Map.of("size", "7"),
            "layout",
            "sparse",
            "",
            0,
            0,
            "",
            "",
            1,
            Map.of(),
            Map.of(),
            1);
    assertThat(RivalTrial.settings(layouts, 7))
        .containsExactlyInAnyOrderEntriesOf(Map.of("size", "7", "layout", "7"));
  }

  @Test
  void whatCannotBeFollowedIsRefusedInOneSentence() {
    assertThatThrownBy(() -> run(setup("position", "hope", 0, 100), StudyListener.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no novelty hope");
    assertThatThrownBy(() -> setup("position", "", 0, 0)).hasMessageContaining("one step");
    assertThatThrownBy(() -> setup("position", "rnd", 2, 100)).hasMessageContaining("0 to 1");
  }
}
