package dev.flipside.agents.feedback;

import static dev.flipside.agents.feedback.SliderRuns.SLIDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.HumanRater;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels by presses of the reward button and nothing else. */
class RewardButtonTest {
  private static final Map<String, Double> PRESSES =
      SliderRuns.learner(
          Map.of(
              "buttonAlone", 1.0,
              "labels", 120.0,
              "initialShare", 0.25,
              "halfRateSteps", 0.0,
              "clipSteps", 14.0,
              "products", 0.0,
              "rewardHiddenLayers", 2.0,
              "rewardLearningRate", 5e-4,
              "weightDecay", 0.1));

  @TempDir Path folder;

  private SliderRuns runs(long steps) {
    return new SliderRuns(folder, PRESSES, steps);
  }

  @Test
  void aProgramThatOnlyPressesTheButtonTeachesThePolicyWhatItLikes() throws IOException {
    SliderRuns runs = runs(16_000);
    TrainingConfig config = runs.config("mistake=0.1", Map.of());
    RunDirectory run = runs.create("pressed", config);
    try (Trainer trainer = Trainer.start(SLIDER, config, run, RunRewards::unattended)) {
      double before = SliderRuns.right(trainer);
      trainer.run(TrainingListener.NONE);
      assertThat(SliderRuns.right(trainer)).isGreaterThan(Math.max(0.8, before + 0.3));
    }
    List<Preference> labels = PreferenceStore.readLines(run.labels());
    assertThat(labels).hasSize(120).allMatch(label -> label.kind() == Kind.BUTTON);
    // Usual is the middle of what it saw: about half of the presses are praise, however good it is.
    List<Preference> late = labels.subList(60, 120);
    long praise = late.stream().filter(label -> label.choice() == Choice.APPROVE).count();
    assertThat(praise).isBetween(15L, 45L);
    ClipStore clips = ClipStore.open(run.clips());
    for (Preference label : labels) {
      Segment moment = clips.find(label.clips().get(0)).orElseThrow();
      assertThat(moment.seconds()).as("the last second").isCloseTo(1, within(0.051f));
    }
  }

  private static org.assertj.core.data.Offset<Float> within(float by) {
    return org.assertj.core.api.Assertions.within(by);
  }

  @Test
  void anInterruptedRunOfPressesEndsAsAnUninterruptedOne() throws IOException {
    SliderRuns runs = runs(4_800);
    TrainingConfig config = runs.config("mistake=0.1", Map.of("labels", 60.0));
    RunDirectory whole = runs.whole("whole", config);
    RunDirectory parts = runs.stopped("parts", config, 2_400);
    SliderRuns.train(parts, config, TrainingListener.NONE);
    assertThat(Files.readAllBytes(parts.labels())).isEqualTo(Files.readAllBytes(whole.labels()));
    assertThat(SliderRuns.newest(parts)).isEqualTo(SliderRuns.newest(whole));
  }

  @Test
  void aPersonsPressesBeginTheLearningAndItWaitsForMoreOfThem() throws Exception {
    SliderRuns runs = runs(6_400);
    TrainingConfig config =
        runs.config("ada", Map.of("labels", 40.0, "aheadLabels", 3.0, "lastLabelAt", 0.5));
    RunDirectory run = runs.create("person", config);
    ConcurrentLinkedQueue<String> waits = new ConcurrentLinkedQueue<>();
    try (HumanRater ada = new HumanRater("ada");
        Trainer trainer = Trainer.start(SLIDER, config, run, RunRewards.answeredBy(ada))) {
      Thread window = new Thread(() -> press(ada, 40));
      trainer.run(
          new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public void waiting(String reason) {
              waits.add(reason);
              if (waits.size() == 1) {
                window.start();
              }
            }
          });
      window.join();
      assertThat(trainer.steps()).isEqualTo(6_400);
      assertThat(ada.open()).as("nothing is asked").isEmpty();
      assertThat(SliderRuns.right(trainer)).isGreaterThan(0.5);
    }
    assertThat(waits)
        .anyMatch(w -> w.matches("10 presses of the reward button before learning starts"))
        .last()
        .isEqualTo("");
    assertThat(PreferenceStore.readLines(run.labels())).hasSize(40);
  }

  /** The window: the agent acts, and whoever watches presses now and then. */
  private static void press(HumanRater ada, int count) {
    for (int i = 0; i < count; i++) {
      boolean good = i % 2 == 0;
      Query query = Query.button(SliderClips.moving(good ? 1 : -1, i));
      Choice choice = good ? Choice.APPROVE : Choice.DISAPPROVE;
      Preference label =
          Preference.human(query, choice, "ada", 5, 5, List.of("side"), List.of(), 4);
      ada.press(query, label).join();
    }
  }
}
