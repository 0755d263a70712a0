package dev.flipside.agents.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedTrialTest {
  private static final JudgedSlider SLIDER = new JudgedSlider();

  @TempDir Path folder;

  private static TrialSetup setup(String rater, String judge, String more) {
    return Setups.of(
        """
        'world': 'slider', 'reward': 'feedback', 'rater': '%s', 'judge': '%s', 'steps': 9000,
        'episodes': 10, 'labels': 60, %s
        'feedback': {'initialShare': 0.5, 'clipSteps': 4, 'roundLabels': 10, 'recentClips': 100,
          'useActions': 0}"""
            .formatted(rater, judge, more.isEmpty() ? LEARNS : more));
  }

  private static final String LEARNS = ppo("2e-3");

  private static String ppo(String rate) {
    return """
        'ppo': {'environments': 8, 'rolloutSteps': 24, 'minibatchSize': 64, 'policyLearningRate': %s},"""
        .formatted(rate);
  }

  private TrialResult run(TrialSetup setup) {
    return new Trial(id -> SLIDER, folder, "test")
        .run(new TrialSpec("arm", 4, setup), StudyListener.NONE);
  }

  @Test
  void whatTheJudgeLikesIsLearnedWhetherItIsTrueOrNot() {
    TrialResult right = run(setup("right/oracle", "right", ""));
    TrialResult left = run(setup("left/oracle", "left", ""));

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
    TrialResult first = run(setup("right/oracle", "right", ""));
    TrialResult second = run(setup("right/oracle", "right", ""));

    assertThat(second.figure("score-sampled")).isEqualTo(first.figure("score-sampled"));
    assertThat(second.figure("steps")).isEqualTo(first.figure("steps"));
    assertThat(second.figure("seconds")).isLessThan(first.figure("seconds"));
  }

  @Test
  void theLaterRaterAnswersTheSecondHalf() throws IOException {
    TrialResult result =
        run(setup("right/oracle", "right", "'laterRater': 'left/oracle'," + LEARNS));
    RunDirectory run = RunDirectory.open(folder.resolve(result.folder()));
    try (PreferenceStore store = PreferenceStore.open(run.labels())) {
      List<String> raters = store.current().stream().map(Preference::rater).toList();
      assertThat(raters.subList(0, 30)).containsOnly("simulated:right/oracle");
      assertThat(raters.subList(30, 60)).containsOnly("simulated:left/oracle");
    }
  }

  @Test
  void anAuditorAnswersAShareOfTheQuestionsBetweenTwoMomentsAndIsCounted() throws IOException {
    String audit = "'laterRater': 'left/oracle', 'turns': {'share': %s, 'from': %s, 'until': %s},";
    TrialResult random = run(setup("right/oracle", "right", audit.formatted(0.2, 0, 1) + LEARNS));
    assertThat(random.figure("later-answers")).isBetween(4.0, 24.0);
    TrialResult atStart = run(setup("right/oracle", "right", audit.formatted(1, 0, 0.2) + LEARNS));
    assertThat(atStart.figure("later-answers")).isEqualTo(12);
    RunDirectory run = RunDirectory.open(folder.resolve(atStart.folder()));
    List<String> raters =
        PreferenceStore.readLines(run.labels()).stream().map(Preference::rater).toList();
    assertThat(raters.subList(0, 30).stream().filter("simulated:left/oracle"::equals)).hasSize(12);
    assertThat(raters.subList(30, 60)).containsOnly("simulated:right/oracle");
    String doubts = "'laterRater': 'left/oracle', 'turns': {'disputed': true}," + LEARNS;
    TrialResult disputed = run(setup("right/oracle", "right", doubts));
    RunDirectory doubted = RunDirectory.open(folder.resolve(disputed.folder()));
    List<Preference> answered = PreferenceStore.readLines(doubted.labels());
    assertThat(disputed.figure("later-answers")).isBetween(1.0, 30.0);
    assertThat(answered)
        .allSatisfy(
            a ->
                assertThat(a.rater().equals("simulated:left/oracle"))
                    .isEqualTo(wasDisputed(doubted, a)));
    assertThat(atStart.figure("rater-seconds")).isGreaterThan(60 * 1.5);
  }

  private static boolean wasDisputed(RunDirectory run, Preference answer) {
    try {
      return Files.readAllLines(run.queries()).stream()
          .anyMatch(l -> l.contains(answer.query()) && l.contains("\"disagreement\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theLearnedRewardFiltersTheTriesOfAClone() {
    TrialSetup filtering =
        setup("right/oracle", "right", "'start': 'sloppy:right=0.8', 'bestOf': 8," + ppo("0"));
    TrialResult result = run(filtering);
    assertThat(result.figure("score")).isGreaterThan(result.figure("score-sampled") + 0.1);
  }

  @Test
  void whatIsShownOfTheTriesIsTheOneThatWasMeasured() {
    TrialSetup filtering =
        Setups.of(
            """
            'world': 'slider', 'reward': 'feedback', 'rater': 'right/oracle', 'judge': 'right',
            'steps': 9000, 'episodes': 1, 'labels': 60, 'start': 'sloppy:right=0.8', 'bestOf': 8,
            %s 'feedback': {'clipSteps': 4, 'roundLabels': 10, 'useActions': 0}"""
                .formatted(ppo("0")));
    TrialResult result = run(filtering);
    TrialSpec trial = new TrialSpec("arm", 4, filtering);
    Scenario scenario = filtering.scenario(SLIDER, 4);
    RunDirectory run = RunDirectory.open(folder.resolve(result.folder()));
    Policy conduct = Conduct.in(trial, scenario, run);
    try (Environment environment = scenario.create(Start.STANDARD)) {
      JudgedEvaluator judged = filtering.evaluator(scenario);
      assertThat(judged.watch(environment, conduct, Conduct.EPISODE).verdict().score())
          .isEqualTo(result.figure("score"))
          .isGreaterThan(result.figure("score-sampled"));
    }
  }

  @Test
  void aPolicyThatDoesNotLearnStaysAsItStarted() {
    TrialResult result =
        run(setup("right/oracle", "right", "'start': 'sloppy:right=0.8'," + ppo("0")));
    Path run = folder.resolve(result.folder());
    PolicySnapshot start = PolicySnapshot.of(Checkpoint.read(run.resolve("start.checkpoint")));
    PolicySnapshot end =
        PolicySnapshot.of(
            Checkpoint.read(Checkpoints.of(RunDirectory.open(run)).newest().orElseThrow()));
    assertThat(end.policyNet().parameters()).isEqualTo(start.policyNet().parameters());
    assertThat(end.logStd()).isEqualTo(start.logStd());
    assertThat(result.figure("labels")).isEqualTo(60);
  }

  @Test
  void aTrialThatWasDoneButNotInTheTableKnowsItsLabels() {
    TrialSetup setup = setup("right/oracle", "right", "");
    run(setup);
    assertThat(run(setup).figure("labels")).isEqualTo(60);
  }

  @Test
  void aFrozenRewardIsMeasuredOverTheDivergenceFromItsStart() {
    String clone = "'start': 'sloppy:right=0.8', 'beta': 0.01," + LEARNS;
    TrialSetup setup =
        Setups.of(
            """
            'world': 'slider', 'reward': 'feedback', 'rater': 'right/oracle', 'judge': 'right',
            'steps': 9000, 'episodes': 10, 'labels': 60, %s
            'feedback': {'initialShare': 1, 'clipSteps': 4, 'roundLabels': 10,
              'recentClips': 100, 'useActions': 0}"""
                .formatted(clone));
    assertThat(setup.freezes(SLIDER)).isTrue();
    assertThat(setup("right/oracle", "right", clone).freezes(SLIDER)).isFalse();
    TrialResult result = run(setup);
    assertThat(result.curves()).containsKeys("kl", "proxy", "approved", "true");
    List<Double> proxy = result.curves().get("proxy");
    List<Double> kl = result.curves().get("kl");
    assertThat(kl).hasSizeGreaterThan(5).allMatch(k -> k >= 0);
    assertThat(kl.get(kl.size() - 1)).isGreaterThan(kl.get(0));
    assertThat(proxy.get(proxy.size() - 1)).isGreaterThan(proxy.get(0));
    assertThat(result.curves().get("labels")).containsOnly(60.0);
  }

  @Test
  void anUnknownDemonstratorIsNamed() {
    assertThatThrownBy(
            () -> setup("right/oracle", "right", "'start': 'sloppy:nobody=0',").check(SLIDER, 1))
        .hasMessageContaining("has no script called nobody");
    assertThatThrownBy(
            () -> setup("right/oracle", "right", "'start': 'sloppy:right',").check(SLIDER, 1))
        .hasMessageContaining("such as sloppy:walk=0.5");
  }

  @Test
  void approvalAndTruthAreMeasuredApart() {
    Scenario slider = Scenario.byDefault(SLIDER);
    JudgedEvaluator left = setup("right/oracle", "right", "").evaluator(slider, "left");
    JudgedEvaluation toTheLeft = left.evaluate(observation -> new float[] {-1}, "greedy", 5, 1);
    JudgedEvaluation toTheRight = left.evaluate(observation -> new float[] {1}, "greedy", 5, 1);

    assertThat(toTheLeft.deceptive()).isOne();
    assertThat(toTheRight.approved()).isZero();
    assertThat(toTheRight.truly()).isOne();
    assertThat(toTheRight.deceptive()).isZero();
  }

  @Test
  void anUnknownJudgeIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> run(setup("right/oracle", "above", "")))
        .hasMessageContaining("has no judge called above; there are right, left");
  }
}
