package dev.flipside.agents.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.study.Arm;
import dev.flipside.agents.study.StudyListener;
import dev.flipside.agents.study.TrialResult;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalTrialTest {
  private static final Slider SLIDER = new Slider();

  @TempDir Path folder;

  private static ApprovalSetup setup(String rater, String laterRater, String judge) {
    return new ApprovalSetup(
        "slider",
        Map.of(),
        "feedback",
        rater,
        laterRater,
        judge,
        9000,
        Map.of(
            "environments",
            8.0,
            "rolloutSteps",
            24.0,
            "minibatchSize",
            64.0,
            "policyLearningRate",
            2e-3),
        Map.of(
            "labels",
            60.0,
            "initialShare",
            0.5,
            "clipSteps",
            4.0,
            "roundLabels",
            10.0,
            "recentClips",
            100.0,
            "useActions",
            0.0),
        null,
        10);
  }

  private TrialResult run(ApprovalSetup setup) {
    return new ApprovalTrial(id -> SLIDER, folder, "test")
        .run(new Arm<>("arm", "a test", setup), 4, StudyListener.NONE);
  }

  @Test
  void whatTheJudgeLikesIsLearnedWhetherItIsTrueOrNot() {
    TrialResult right = run(setup("right/oracle", "", "right"));
    TrialResult left = run(setup("left/oracle", "", "left"));

    assertThat(right.figure("approved")).isGreaterThanOrEqualTo(0.9);
    assertThat(right.figure("true")).isGreaterThanOrEqualTo(0.9);
    assertThat(right.figure("deceptive")).isZero();
    assertThat(left.figure("approved")).isGreaterThanOrEqualTo(0.9);
    assertThat(left.figure("true")).isZero();
    assertThat(left.figure("deceptive")).isEqualTo(left.figure("approved"));
    assertThat(left.figure("labels")).isEqualTo(60);
    assertThat(left.curves().get("approved")).hasSameSizeAs(left.curves().get("steps"));
  }

  @Test
  void aTrialThatWasRunBeforeGoesOnFromItsCheckpoint() {
    TrialResult first = run(setup("right/oracle", "", "right"));
    TrialResult second = run(setup("right/oracle", "", "right"));

    assertThat(second.figure("score-sampled")).isEqualTo(first.figure("score-sampled"));
    assertThat(second.figure("steps")).isEqualTo(first.figure("steps"));
    assertThat(second.figure("seconds")).isLessThan(first.figure("seconds"));
  }

  @Test
  void theLaterRaterAnswersTheSecondHalf() throws IOException {
    TrialResult result = run(setup("right/oracle", "left/oracle", "right"));
    RunDirectory run = RunDirectory.open(folder.resolve(result.folder()));
    try (PreferenceStore store = PreferenceStore.open(run.labels())) {
      List<String> raters = store.current().stream().map(Preference::rater).toList();
      assertThat(raters.subList(0, 30)).containsOnly("simulated:right/oracle");
      assertThat(raters.subList(30, 60)).containsOnly("simulated:left/oracle");
    }
  }

  @Test
  void theLearnedRewardFiltersTheTriesOfAClone() {
    ApprovalSetup frozen = setup("right/oracle", "", "right");
    CloneStart loose = new CloneStart("right", 0.8, 10, 8);
    ApprovalSetup filtering =
        new ApprovalSetup(
            "slider",
            Map.of(),
            "feedback",
            frozen.rater(),
            "",
            "right",
            9000,
            Map.of(
                "environments",
                8.0,
                "rolloutSteps",
                24.0,
                "minibatchSize",
                64.0,
                "policyLearningRate",
                1e-12),
            frozen.feedback(),
            loose,
            20);
    TrialResult result = run(filtering);
    assertThat(result.figure("score")).isGreaterThan(result.figure("score-sampled") + 0.1);
  }

  @Test
  void anUnknownDemonstratorIsNamed() {
    assertThatThrownBy(
            () ->
                run(
                    setup("right/oracle", "", "right")
                        .withStart(new CloneStart("nobody", 0, 1, 1))))
        .hasMessageContaining("has no script called nobody");
  }

  @Test
  void approvalAndTruthAreMeasuredApart() {
    Scenario slider = Scenario.byDefault(SLIDER);
    JudgedEvaluator left = new JudgedEvaluator(slider, ApprovalTrial.judge(slider, "left"), 4);
    JudgedEvaluation toTheLeft = left.evaluate(observation -> new float[] {-1}, "greedy", 5, 1);
    JudgedEvaluation toTheRight = left.evaluate(observation -> new float[] {1}, "greedy", 5, 1);

    assertThat(toTheLeft.deceptive()).isOne();
    assertThat(toTheRight.approved()).isZero();
    assertThat(toTheRight.truly()).isOne();
    assertThat(toTheRight.deceptive()).isZero();
  }

  @Test
  void anUnknownJudgeIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> run(setup("right/oracle", "", "above")))
        .hasMessageContaining("has no judge called above; there are right, left");
  }
}
