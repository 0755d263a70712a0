package dev.flipside.agents.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.feedback.Slider;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {
  private static final Slider SLIDER = new Slider();

  @TempDir Path folder;

  private static TrialSetup setup(String reward, String novelty, double fade, long steps) {
    String bonus =
        novelty.isEmpty()
            ? ""
            : "'novelty': {'kind': '%s', 'weight': 0.1, 'fade': %s},".formatted(novelty, fade);
    return Setups.of(
        """
        'world': 'slider', 'reward': '%s', %s 'states': 'position=0.1', 'rater': 'person',
        'steps': %d, 'episodes': 5,
        'ppo': {'environments': 4, 'rolloutSteps': 40, 'minibatchSize': 40, 'hiddenUnits': 16,
          'policyLearningRate': 3e-3},
        'feedback': {'labels': 60, 'clipSteps': 8, 'roundLabels': 5, 'judgedSteps': 1,
          'recentClips': 60}"""
            .formatted(reward, bonus, steps));
  }

  private TrialResult run(TrialSetup setup, StudyListener listener) {
    return new Trial(id -> SLIDER, folder, "test").run(new TrialSpec("arm", 3, setup), listener);
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
              public void progressed(TrialSpec trial, double share) {
                shares.add(share);
              }
            });
    assertThat(result.figure("right")).isGreaterThan(0.7);
    assertThat(result.figure("labels")).isEqualTo(60);
    assertThat(shares).isSorted().endsWith(1.0);
  }

  @Test
  void aPlanIsCarriedOutInAWorldOfItsOwnAndCostsSimulatedSteps() {
    TrialResult result = run(setup(TrialSetup.PLAN, "", 0, 20_000), StudyListener.NONE);
    assertThat(result.figure("right")).isGreaterThan(0.8);
    assertThat(result.figure("steps")).isBetween(1.0, 20_000.0);
    assertThat(result.folder()).isEmpty();
  }

  @Test
  void whatIsShownOfAPlanIsWhatWasMeasured() {
    TrialSpec trial = new TrialSpec("arm", 3, setup(TrialSetup.PLAN, "", 0, 20_000));
    TrialResult result = run(trial.setup(), StudyListener.NONE);
    Scenario scenario = trial.setup().scenario(SLIDER, 3);
    Policy conduct = Conduct.in(trial, scenario, new RunDirectory(folder.resolve("none")));
    Evaluation shown = new Evaluator(scenario).evaluate(conduct, "shown", 1, Conduct.FINAL_SEED);
    assertThat(shown.figures().get(0).name()).isEqualTo("right");
    assertThat(shown.figures().get(0).value()).isEqualTo(result.figure("right"));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Conduct.in(trial, scenario, new RunDirectory(folder)))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aModelThatCanBeReadIsPlannedByAndNothingIsLearned() {
    TrialResult result = run(setup("model:places", "", 0, 100), StudyListener.NONE);
    assertThat(result.figure("right")).isGreaterThan(0.8);
    assertThat(result.figure("steps")).isZero();
    assertThatThrownBy(() -> setup("model:guess", "", 0, 100).check(SLIDER, 1))
        .hasMessageContaining("slider has no model called guess; there are places");
  }

  @Test
  void aTrialThatWasRunBeforeGoesOnFromItsCheckpoint() {
    TrialSetup setup = setup("position", "count", 0, 3_200);
    TrialResult first = run(setup, StudyListener.NONE);
    TrialResult second = run(setup, StudyListener.NONE);
    assertThat(second.figure("right-sampled")).isEqualTo(first.figure("right-sampled"));
    assertThat(second.figure("steps")).isEqualTo(first.figure("steps"));
    assertThat(Files.exists(folder.resolve("slider"))).isTrue();
  }

  @Test
  void theNumberOfTheTrialIsTheSettingThatTheSetupNames() {
    TrialSetup layouts =
        Setups.of("'world': 'slider', 'reward': 'position', 'seedSetting': 'layout'");
    assertThatThrownBy(() -> layouts.scenario(SLIDER, 7))
        .hasMessageContaining("there is no setting layout");
  }

  @Test
  void aTrialThatIsToldToStopGoesOnLaterWithTheSameResult() {
    TrialSetup setup = setup("position", "", 0, 3_200);
    StudyListener impatient =
        new StudyListener() {
          private boolean begun;

          @Override
          public void progressed(TrialSpec trial, double share) {
            begun = true;
          }

          @Override
          public boolean stopped() {
            return begun;
          }
        };
    assertThatThrownBy(() -> run(setup, impatient)).isInstanceOf(CancellationException.class);
    TrialResult resumed = run(setup, StudyListener.NONE);
    TrialResult straight =
        new Trial(id -> SLIDER, folder.resolve("straight"), "test")
            .run(new TrialSpec("arm", 3, setup), StudyListener.NONE);
    assertThat(resumed.figure("right-sampled")).isEqualTo(straight.figure("right-sampled"));
    assertThat(resumed.curves().get("steps")).endsWith(3_200.0);
  }

  @Test
  void whatCannotBeFollowedIsRefusedInOneSentence() {
    assertThatThrownBy(() -> run(setup("position", "hope", 0, 100), StudyListener.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("there is no novelty hope");
    assertThatThrownBy(() -> setup("position", "", 0, 0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> setup("position", "rnd", 2, 100)).hasMessageContaining("0 to 1");
  }
}
