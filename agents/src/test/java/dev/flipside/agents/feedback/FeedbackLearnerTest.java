package dev.flipside.agents.feedback;

import static dev.flipside.agents.feedback.SliderRuns.SLIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.agents.report.MetricsTable;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.HumanRater;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackLearnerTest {
  /** Pairs only, a quarter of them first, the rest at a constant rate. */
  private static final Map<String, Double> PAIRS =
      SliderRuns.learner(
          Map.of(
              "initialShare", 0.25,
              "halfRateSteps", 0.0,
              "bestOfFourShare", 0.0,
              "products", 0.0,
              "rewardHiddenLayers", 2.0,
              "rewardLearningRate", 5e-4,
              "weightDecay", 0.1));

  @TempDir Path folder;

  private SliderRuns runs(long steps) {
    return new SliderRuns(folder, PAIRS, steps);
  }

  @Test
  void answersAboutClipsTeachThePolicyWhatIsWanted() throws IOException {
    SliderRuns runs = runs(16_000);
    TrainingConfig config = runs.config("person", Map.of());
    RunDirectory run = runs.create("learns", config);
    try (Trainer trainer = Trainer.start(SLIDER, config, run, RunRewards::unattended)) {
      trainer.run(TrainingListener.NONE);
      assertThat(SliderRuns.right(trainer)).isGreaterThan(0.9);
    }
    List<Preference> labels = PreferenceStore.readLines(run.labels());
    assertThat(labels).hasSize(60);
    assertThat(labels).allMatch(Preference::simulated);
    assertThat(labels).allMatch(l -> l.instructions() == 4 && l.cameras().equals(List.of("side")));
  }

  @Test
  void figuresSayWhetherTheRewardAgreesWithTheRaterAndThePoolGetsBetter() throws IOException {
    SliderRuns runs = runs(16_000);
    TrainingConfig config = runs.config("person", Map.of());
    RunDirectory whole = runs.whole("watched", config);
    RunDirectory resumed = runs.stopped("watched-later", config, 8_000);
    SliderRuns.train(resumed, config, TrainingListener.NONE);
    MetricsTable table = MetricsTable.read(whole.metrics());
    assertThat(table.last("learning/judge_agreement")).isBetween(0.5, 1.0);
    assertThat(table.last("learning/pool_preferred")).isBetween(0.7, 1.0);
    assertThat(table.last("learning/pool_paid")).isBetween(0.7, 1.0);
    assertThat(table.last("learning/pool_novelty")).isPositive();
    assertThat(table.last("learning/pool_spread")).isPositive();
    MetricsTable later = MetricsTable.read(resumed.metrics());
    for (String name :
        List.of("judge_agreement", "pool_preferred", "pool_paid", "pool_novelty", "pool_spread")) {
      assertThat(later.column("learning/" + name)).isEqualTo(table.column("learning/" + name));
    }
  }

  @Test
  void noPairIsAskedTwiceUnlessItIsARepeat() throws IOException {
    SliderRuns runs = runs(6_400);
    RunDirectory run =
        runs.whole(
            "asks", runs.config("oracle", Map.of("repeatShare", 0.2, "bestOfFourShare", 0.2)));
    Set<Set<String>> asked = new HashSet<>();
    int repeats = 0;
    int fours = 0;
    for (Preference label : PreferenceStore.readLines(run.labels())) {
      fours += label.clips().size() == 4 ? 1 : 0;
      if (label.repeats().isEmpty()) {
        assertThat(asked.add(Set.copyOf(label.clips()))).isTrue();
      } else {
        repeats++;
        assertThat(asked).contains(Set.copyOf(label.clips()));
      }
    }
    assertThat(repeats).isBetween(4, 16);
    assertThat(fours).isBetween(4, 20);
  }

  @Test
  void theSameSeedGivesTheSameCheckpoint() throws IOException {
    SliderRuns runs = runs(4_800);
    TrainingConfig config = runs.config("person", Map.of());
    RunDirectory one = runs.whole("one", config);
    RunDirectory two = runs.whole("two", config);
    assertThat(SliderRuns.newest(one)).isEqualTo(SliderRuns.newest(two));
    assertThat(Files.readAllBytes(one.labels())).isEqualTo(Files.readAllBytes(two.labels()));
  }

  @Test
  void aResumedRunAsksNoMoreThanItWasToAsk() throws IOException {
    SliderRuns runs = runs(9_600);
    TrainingConfig config = runs.config("person", Map.of());
    RunDirectory run = runs.stopped("resumed", config, 3_200);
    int before = PreferenceStore.readLines(run.labels()).size();
    try (Trainer trainer = Trainer.resume(SLIDER, run, config, RunRewards::unattended)) {
      trainer.run(TrainingListener.NONE);
      assertThat(trainer.steps()).isEqualTo(9_600);
    }
    List<Preference> labels = PreferenceStore.readLines(run.labels());
    assertThat(labels).hasSizeGreaterThan(before).hasSize(60);
    assertThat(PreferenceStore.latest(labels)).hasSize(60);
  }

  @Test
  void aLearnerWaitsForAPersonAndSaysForWhat() throws Exception {
    SliderRuns runs = runs(3_200);
    TrainingConfig config = runs.config("ada", Map.of("labels", 24.0, "aheadLabels", 3.0));
    RunDirectory run = runs.create("human", config);
    ConcurrentLinkedQueue<String> waits = new ConcurrentLinkedQueue<>();
    try (HumanRater ada = new HumanRater("ada");
        Trainer trainer = Trainer.start(SLIDER, config, run, RunRewards.answeredBy(ada))) {
      Thread window = new Thread(() -> answer(ada, 24));
      trainer.run(
          new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {
              assertThat(ada.open()).hasSizeLessThanOrEqualTo(24);
            }

            @Override
            public void waiting(String reason) {
              waits.add(reason);
              if (waits.size() == 1) {
                window.start();
              }
            }
          });
      window.join();
      assertThat(trainer.steps()).isEqualTo(3_200);
    }
    assertThat(waits).anyMatch(w -> w.matches("\\d+ answers? before learning starts"));
    assertThat(waits).last().isEqualTo("");
    assertThat(PreferenceStore.readLines(run.labels())).hasSize(24);
  }

  @Test
  void noQuestionIsAskedInVain() throws Exception {
    SliderRuns runs = runs(3_200);
    TrainingConfig config = runs.config("ada", Map.of("labels", 24.0, "aheadLabels", 10.0));
    RunDirectory run = runs.create("slow", config);
    ConcurrentLinkedQueue<String> waits = new ConcurrentLinkedQueue<>();
    try (HumanRater ada = new HumanRater("ada");
        Trainer trainer = Trainer.start(SLIDER, config, run, RunRewards.answeredBy(ada))) {
      Thread first = new Thread(() -> answer(ada, 14));
      Thread last = new Thread(() -> answer(ada, 10));
      first.start();
      trainer.run(
          new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public void waiting(String reason) {
              waits.add(reason);
              if (reason.equals("10 answers")) {
                last.start();
              }
            }
          });
      assertThat(waits).as("all are asked, ten are open").contains("10 answers");
      first.join();
      last.join();
    }
    assertThat(MetricsTable.read(run.metrics()).column("learning/answers")).endsWith(24);
  }

  /** The window: takes queries as they come, answers, takes the first answer back once. */
  private static void answer(HumanRater ada, int count) {
    try {
      for (int i = 0; i < count; ) {
        Optional<Query> query = ada.open().stream().findFirst();
        if (query.isEmpty()) {
          Thread.sleep(1);
          continue;
        }
        i++;
        Preference label =
            Preference.human(
                query.get(), first(query.get()), "ada", 0, 2000, List.of("side"), List.of(), 4);
        ada.submit(label).get();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Choice first(Query query) {
    return query.kind() == Kind.BEST_OF_FOUR ? Choice.FIRST : Choice.LEFT;
  }

  @Test
  void anUnknownSettingIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> FeedbackConfig.DEFAULT.with(Map.of("label", 3.0)))
        .hasMessageStartingWith("there is no feedback setting label; there are labels, ");
    assertThatThrownBy(() -> FeedbackConfig.DEFAULT.with(Map.of("endShare", 1.5)))
        .hasMessage("endShare is 0 to 1, not 1.5");
    assertThatThrownBy(() -> FeedbackConfig.DEFAULT.with(Map.of("products", 0.5)))
        .hasMessage("products is 0 or 1, not 0.5");
    FeedbackConfig config =
        FeedbackConfig.DEFAULT.with(Map.of("labels", 9.0, "windowSteps", 3.0, "refit", 1.0));
    assertThat(config.ask().labels()).isEqualTo(9);
    assertThat(config.ensemble().windowSteps()).isEqualTo(3);
    assertThat(config.fit().refit()).isTrue();
  }

  @Test
  void labelsComeEarlyAtAFallingRate() {
    LabelSchedule constant = new LabelSchedule(100, 500, 1000, 0);
    assertThat(constant.due(0)).isEqualTo(100);
    assertThat(constant.due(500)).isEqualTo(300);
    assertThat(constant.due(1000)).isEqualTo(500);
    LabelSchedule falling = new LabelSchedule(100, 500, 1000, 100);
    // 400 ln(1 + 5) / ln(1 + 10) = 298.9
    assertThat(falling.due(500)).isEqualTo(398);
    assertThat(falling.due(2000)).isEqualTo(500);
  }

  @Test
  void disagreementIsTheVarianceOfWhatTheMembersPredict() {
    // Probabilities 1/2 and 3/4: variance (1/8)^2.
    double[] first = {0, Math.log(3)};
    assertThat(QuerySelector.disagreement(first, new double[2])).isCloseTo(1 / 64.0, within(1e-12));
  }

  @Test
  void excursionsAreAskedAboutAndTheirStepsAreCounted() throws IOException {
    SliderRuns runs = runs(4_800);
    TrainingConfig config =
        runs.config(
            "person",
            Map.of(
                "excursions", 3.0,
                "historyShare", 0.0,
                "correlatedEpisodes", 2.0,
                "initialShare", 0.25,
                "halfRateSteps", 0.0,
                "bestOfFourShare", 0.0,
                "shortShare", 0.0));
    RunDirectory run = runs.create("excursions", config);
    List<Double> played = new java.util.ArrayList<>();
    try (Trainer trainer = Trainer.start(SLIDER, config, run, RunRewards::unattended)) {
      trainer.run(progress -> played.add(progress.learning().get("played_steps")));
    }
    int horizon;
    try (Environment environment = SLIDER.create(Start.TRAINING, Settings.none())) {
      horizon = environment.spec().horizon();
    }
    assertThat(played.get(0)).isEqualTo(2.0 * horizon);
    assertThat(played).isSorted();
    assertThat(played.get(played.size() - 1)).isGreaterThan(2.0 * horizon + 1.5 * horizon);
    ClipStore clips = ClipStore.open(run.clips());
    List<Preference> labels = PreferenceStore.readLines(run.labels());
    for (Preference label : labels.subList(15, 60)) {
      for (String id : label.clips()) {
        assertThat(clips.get(id).orElseThrow().start()).isGreaterThanOrEqualTo(horizon / 2);
      }
    }
  }

  @Test
  void noveltyIsPaidBesideTheLearnedRewardUntilItHasFaded() {
    SliderRuns runs = runs(4_800);
    TrainingConfig config = runs.config("person", Map.of("noveltyWeight", 2.0, "noveltyFade", 0.5));
    List<Double> weights = new java.util.ArrayList<>();
    try (Trainer trainer =
        Trainer.start(SLIDER, config, runs.create("curious", config), RunRewards::unattended)) {
      trainer.run(progress -> weights.add(progress.learning().get("rnd_weight")));
      assertThat(trainer.snapshot().steps()).isEqualTo(4_800);
    }
    assertThat(weights.get(0)).isBetween(1.5, 2.0);
    assertThat(weights).isSortedAccordingTo(java.util.Comparator.reverseOrder()).endsWith(0.0);
    assertThat(weights.get(weights.size() / 4)).isPositive();
  }
}
