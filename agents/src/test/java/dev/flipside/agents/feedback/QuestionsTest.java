package dev.flipside.agents.feedback;

import static dev.flipside.agents.feedback.SliderRuns.SLIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.HumanRater;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked, and what becomes of it when a run ends early, goes on, or is made again. */
class QuestionsTest {
  private static final long STEPS = 4_800;
  private static final int ALL = Integer.MAX_VALUE;

  @TempDir Path folder;

  private SliderRuns runs;

  @BeforeEach
  void begin() {
    Map<String, Double> learner =
        Map.of(
            "initialShare", 0.4,
            "aheadLabels", 5.0,
            "repeatShare", 0.2,
            "bestOfFourShare", 0.1,
            "initialUpdates", 40.0,
            "roundUpdates", 10.0,
            "excursions", 2.0,
            "correlatedEpisodes", 2.0);
    runs = new SliderRuns(folder, SliderRuns.learner(learner), STEPS);
  }

  private static void assertSame(RunDirectory one, RunDirectory other) throws IOException {
    assertThat(SliderRuns.newest(one)).isEqualTo(SliderRuns.newest(other));
    assertThat(one.labels()).hasSameTextualContentAs(other.labels());
    assertThat(one.queries()).hasSameTextualContentAs(other.queries());
  }

  @Test
  void aRunThatIsKilledWhileItsLastCheckpointIsWrittenEndsAsIfItHadNotBeen() throws IOException {
    TrainingConfig config = runs.config("mistake=0.1", Map.of("excursions", 0.0));
    RunDirectory whole = runs.create("whole", config);
    Path copied = folder.resolve("slider").resolve("killed");
    List<TrainingProgress> seen = new ArrayList<>();
    TrainingListener copies =
        new TrainingListener() {
          @Override
          public void progressed(TrainingProgress progress) {
            seen.add(progress);
          }

          @Override
          public void saved(Path checkpoint) {
            if (Checkpoints.steps(checkpoint) >= STEPS) {
              copy(whole.path(), copied, checkpoint.getFileName());
            }
          }
        };
    try (Trainer trainer = Trainer.start(SLIDER, config, whole, RunRewards::unattended)) {
      trainer.run(copies);
    }
    RunDirectory killed = RunDirectory.open(copied);
    List<TrainingProgress> again = new ArrayList<>();
    try (Trainer trainer = Trainer.resume(SLIDER, killed, config, RunRewards::unattended)) {
      trainer.run(again::add);
    }
    assertSame(killed, whole);
    Map<String, Double> end = again.get(again.size() - 1).learning();
    assertThat(end).isEqualTo(seen.get(seen.size() - 1).learning());
    assertThat(end.get(PoolWatch.PREFERRED)).isFinite();
    for (RunDirectory run : List.of(whole, killed)) {
      assertThat(run.checkpoints()).isDirectoryNotContaining("glob:**.clips");
    }
  }

  /** All files of a folder but one. */
  private static void copy(Path from, Path to, Path but) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().equals(but)) {
          Files.copy(file, to.resolve(from.relativize(file)));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * A window in which one person answers whenever the learner waits; closed after {@code count}
   * answers.
   *
   * @param open what was open in the beginning is added here
   * @return what is open in the end
   */
  private static List<Query> sitting(
      TrainingConfig config, RunDirectory run, int count, List<Query> open) {
    try (HumanRater ada = new HumanRater("ada");
        Trainer trainer = Trainer.resume(SLIDER, run, config, RunRewards.answeredBy(ada))) {
      open.addAll(ada.open());
      trainer.run(
          new TrainingListener() {
            private int given;

            @Override
            public void progressed(TrainingProgress progress) {
              boolean learns = progress.learning().get("reward_loss") > 0;
              assertThat(learns && progress.learning().get("answers") < 24).isFalse();
            }

            @Override
            public void waiting(String reason) {
              while (!ada.open().isEmpty() && given < count) {
                given++;
                answer(ada);
              }
              if (given == count) {
                trainer.stop();
              }
            }
          });
      List<Query> left = ada.open();
      for (int i = 0; i < left.size() && count == ALL; i++) {
        answer(ada);
      }
      return left;
    }
  }

  private static void answer(HumanRater ada) {
    Query query = ada.open().get(0);
    boolean four = query.clips().size() == 4;
    Choice choice = four ? Choice.FIRST : Choice.LEFT;
    ada.submit(Preference.human(query, choice, "ada", 0, 2000, List.of("side"), List.of(), 4))
        .join();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 23})
  void aWindowClosedEarlyBringsTheOpenPairsBackAndLosesNoLabel(int count) throws IOException {
    TrainingConfig config = runs.config("person:ada", Map.of());
    RunDirectory run = runs.create("closed-at-" + count, config);
    List<Query> open = sitting(config, run, count, new ArrayList<>());
    assertThat(open).hasSize(24 - count);
    assertThat(PreferenceStore.readLines(run.labels())).hasSize(count);

    List<Query> again = new ArrayList<>();
    sitting(config, run, ALL, again);
    RunDirectory straight = runs.create("straight", config);
    sitting(config, straight, ALL, new ArrayList<>());

    assertThat(again).isEqualTo(open);
    assertSame(run, straight);
    List<Preference> labels = PreferenceStore.readLines(run.labels());
    assertThat(labels).hasSize(60);
    assertThat(labels.stream().map(Preference::query).distinct()).hasSize(60);
  }

  @Test
  void anInterruptedRunEndsAsAnUninterruptedOne() throws IOException {
    TrainingConfig config = runs.config("person", Map.of());
    RunDirectory straight = runs.whole("straight", config);
    RunDirectory broken = runs.create("broken", config);
    // Twice it dies some way after its newest checkpoint, once before the first.
    for (long end : List.of(800L, 2_400L, 3_840L)) {
      Trainer trainer = Trainer.resume(SLIDER, broken, config, RunRewards::unattended);
      assertThatThrownBy(
              () ->
                  trainer.run(
                      progress -> {
                        if (progress.steps() >= end) {
                          throw new IllegalStateException("killed");
                        }
                      }))
          .hasMessage("killed");
      trainer.close();
    }
    assertThat(Checkpoints.of(broken).all()).hasSize(2);
    SliderRuns.train(broken, config, TrainingListener.NONE);
    assertSame(broken, straight);
    try (Stream<Path> files = Files.list(broken.checkpoints())) {
      assertThat(files).allMatch(f -> f.toString().endsWith(".checkpoint"));
    }
  }

  @Test
  void replayedAnswersGiveTheSameRunBitForBit() throws IOException {
    RunDirectory original = runs.whole("original", runs.config("mistake=0.3+skip=0.1", Map.of()));
    RunDirectory again = runs.whole("again", runs.config("replay:" + original.labels(), Map.of()));
    assertSame(again, original);
  }

  @Test
  void replayingSaysHowManyAnswersMatchedAndRefusesWhenNoneDid() throws IOException {
    RunDirectory original = runs.whole("original", runs.config("person", Map.of()));
    String replay = "replay:" + original.labels();
    TrainingConfig fewer = runs.config(replay, Map.of("roundLabels", 7.0));
    RunDirectory other = runs.whole("other", fewer);
    List<Preference> labels = PreferenceStore.readLines(other.labels());
    long matched = labels.stream().filter(l -> !l.rater().startsWith("replay:")).count();
    assertThat(matched).isBetween(24L, 59L);
    assertThat(labels.stream().filter(l -> l.rater().startsWith("replay:")))
        .allMatch(l -> l.choice() == Choice.CANT_TELL);

    TrainingConfig seeded =
        TrainingConfig.of("slider", Map.of(), RunRewards.FEEDBACK, 4, STEPS)
            .withPpo(fewer.ppo())
            .withFeedback(replay, fewer.feedback());
    assertThatThrownBy(() -> runs.whole("seeded", seeded))
        .isInstanceOf(Refusal.class)
        .hasMessageMatching("none of the 60 answers in .* is about clips of this run: .*");
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    assertThatThrownBy(() -> runs.whole("empty", runs.config("replay:" + empty, Map.of())))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("empty.jsonl holds no answers");
  }

  @Test
  void aRunThatAPersonLabelledIsTrainedOnWithTheLabelsThatAreThere() throws IOException {
    TrainingConfig config = runs.config("person:ada", Map.of());
    RunDirectory run = runs.create("left", config);
    sitting(config, run, 5, new ArrayList<>());
    byte[] before = Files.readAllBytes(run.labels());
    List<Double> fitted = new ArrayList<>();
    try (Trainer trainer = Trainer.resume(SLIDER, run, config, RunRewards::unattended)) {
      trainer.run(progress -> fitted.add(progress.learning().get("labels")));
      assertThat(trainer.steps()).isEqualTo(STEPS);
    }
    assertThat(fitted).last().isEqualTo(5.0);
    assertThat(run.labels()).hasBinaryContent(before);
    RunDirectory none = runs.create("none", config);
    assertThatThrownBy(() -> Trainer.resume(SLIDER, none, config, RunRewards::unattended).close())
        .hasMessageContaining("there is no answer in")
        .hasMessageEndingWith("to learn from, and nobody to ask");
    PreferenceStore.open(none.labels()).close();
  }

  @Test
  void labelsOfAnotherRunTeachANewOneWithAnySeed() throws IOException {
    RunDirectory original = runs.whole("original", runs.config("oracle", Map.of()));
    TrainingConfig config = runs.config("labels:" + original.labels(), Map.of());
    TrainingConfig seeded =
        TrainingConfig.of("slider", Map.of(), RunRewards.FEEDBACK, 17, 16_000)
            .withPpo(config.ppo())
            .withFeedback(config.rater(), config.feedback());
    RunDirectory run = runs.create("borrowed", seeded);
    List<Double> asked = new ArrayList<>();
    double first;
    double last;
    try (Trainer trainer = Trainer.start(SLIDER, seeded, run, RunRewards::unattended)) {
      first = trainer.snapshot().greedy().action(new float[] {0})[0];
      trainer.run(progress -> asked.add(progress.learning().get("labels")));
      last = trainer.snapshot().greedy().action(new float[] {0})[0];
    }
    assertThat(last).isGreaterThan(first).isGreaterThan(0.5);
    assertThat(asked).last().isEqualTo(60.0);
    assertThat(PreferenceStore.readLines(run.labels()))
        .isEqualTo(PreferenceStore.readLines(original.labels()));
    assertThatThrownBy(
            () -> {
              Path alone = folder.resolve("alone.jsonl");
              Files.copy(original.labels(), alone);
              runs.whole("alone", runs.config("labels:" + alone, Map.of()));
            })
        .hasMessageStartingWith("there are no clips beside ");
  }

  @Test
  void theWorldWithoutAJudgeAsksForOne() {
    Scenario blind =
        Scenario.byDefault(
            new Slider() {
              @Override
              public List<dev.flipside.core.environment.ClipJudge> judges(
                  dev.flipside.core.environment.Settings settings) {
                return List.of();
              }
            });
    assertThatThrownBy(() -> SimulatedRater.named("person", blind, 1))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--rater reward:NAME; there are position");
    assertThat(SimulatedRater.named("reward:position", blind, 1).id())
        .isEqualTo("simulated:reward:position/person");
  }
}
