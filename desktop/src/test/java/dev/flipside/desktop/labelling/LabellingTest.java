package dev.flipside.desktop.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.HumanRater;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.QueryLog;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabellingTest {
  @TempDir Path folder;
  private Path file;
  private PreferenceStore store;
  private ClipStore clips;
  private QueryLog log;
  private HumanRater rater;
  private Labelling labelling;
  private long now = 1_000_000;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("labels.jsonl");
    store = PreferenceStore.open(file);
    clips = ClipStore.open(folder.resolve("clips"));
    rater = new HumanRater("Ada");
    log = QueryLog.open(folder.resolve("queries.jsonl"), store, clips);
    rater.begin(log);
    labelling = new Labelling(rater, 2, () -> now);
  }

  @AfterEach
  void close() throws IOException {
    rater.close();
    store.close();
  }

  @Test
  void theNextQueryIsThereWithTheAnswer() throws IOException {
    ask(1, 2);
    labelling.poll();
    String first = labelling.current().orElseThrow().id();

    assertThat(answer(Choice.LEFT)).isTrue();

    assertThat(labelling.current()).isPresent();
    assertThat(labelling.current().orElseThrow().id()).isNotEqualTo(first);
  }

  @Test
  void answersCarryTimeCamerasAssistsAndInstructions() throws IOException {
    ask(1);
    labelling.poll();
    labelling.seen(List.of("front"), List.of());
    for (int i = 0; i < 5; i++) {
      now += 500;
      labelling.seen(List.of("front", "top"), List.of("slow-motion"));
    }
    labelling.answer(Choice.TIE);
    settle();

    Preference line = PreferenceStore.readLines(file).get(0);
    assertThat(line.seconds()).isEqualTo(2.5);
    assertThat(line.cameras()).containsExactly("front", "top");
    assertThat(line.assists()).containsExactly("slow-motion");
    assertThat(line.instructions()).isEqualTo(2);
    assertThat(line.rater()).isEqualTo("Ada");
  }

  @Test
  void takingBackGoesAllTheWayAndForwardAgainInOrder() throws IOException {
    ask(1, 2, 3);
    labelling.poll();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      shown.add(labelling.current().orElseThrow().id());
      answer(Choice.LEFT);
    }
    shown.add(labelling.current().orElseThrow().id());

    assertThat(labelling.undo()).isTrue();
    assertThat(labelling.undo()).isTrue();
    assertThat(labelling.undo()).isFalse();

    List<String> again = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      again.add(labelling.current().orElseThrow().id());
      answer(Choice.RIGHT);
    }
    settle();
    assertThat(again).isEqualTo(shown);
    assertThat(PreferenceStore.latest(PreferenceStore.readLines(file)))
        .extracting(Preference::choice)
        .containsOnly(Choice.RIGHT)
        .hasSize(3);
    assertThat(PreferenceStore.readLines(file)).hasSize(7);
  }

  @Test
  void anAnswerThatIsTakenBackDoesNotCountUntilItIsGivenAgain() throws IOException {
    ask(1);
    labelling.poll();
    answer(Choice.LEFT);
    labelling.undo();
    settle();

    assertThat(store.current()).extracting(Preference::choice).containsExactly(Choice.WITHDRAWN);
  }

  @Test
  void whatDoesNotAnswerTheQueryDoesNothing() throws IOException {
    ask(1);
    labelling.poll();

    assertThat(answer(Choice.THIRD)).isFalse();
    assertThat(answer(Choice.APPROVE)).isFalse();
    assertThat(answer(Choice.WITHDRAWN)).isFalse();
    settle();

    assertThat(labelling.current()).isPresent();
    assertThat(Files.size(file)).isZero();
  }

  @Test
  void withoutAQueryNothingCanBeAnswered() {
    labelling.poll();

    assertThat(answer(Choice.LEFT)).isFalse();
    assertThat(labelling.undo()).isFalse();
  }

  @Test
  void answersOfAnEarlierSessionCanBeTakenBack() throws IOException {
    ask(1);
    labelling.poll();
    Query query = labelling.current().orElseThrow();
    answer(Choice.LEFT);
    settle();
    Labelling later = new Labelling(rater, 2, () -> now);

    later.remember(PreferenceStore.readLines(file), line -> Optional.of(query));

    assertThat(later.savedLines()).isEqualTo(1);
    assertThat(later.undo()).isTrue();
    assertThat(later.current()).contains(query);
  }

  @Test
  void anAnswerThatTheDiskRefusesIsAskedAgainWithTheReason() throws IOException {
    ask(1, 2);
    labelling.poll();
    Query first = labelling.current().orElseThrow();
    store.close();

    answer(Choice.LEFT);
    settle();

    assertThat(labelling.current()).contains(first);
    assertThat(labelling.takeFailure()).contains("could not be written");
    assertThat(labelling.savedLines()).isZero();
  }

  @Test
  void aSecondPressAtOnceIsNotTakenForTheNextPair() throws IOException {
    ask(1, 2);
    labelling.poll();
    labelling.seen(List.of("front"), List.of());
    now += 20;
    assertThat(labelling.answer(Choice.LEFT)).isFalse();
    now += 980;
    assertThat(labelling.answer(Choice.LEFT)).isTrue();
    now += 30;
    labelling.poll();
    labelling.seen(List.of("front"), List.of());
    assertThat(labelling.answer(Choice.LEFT)).isFalse();
    now += 30;
    assertThat(labelling.canAnswer()).isFalse();
    now += 400;
    assertThat(labelling.answer(Choice.RIGHT)).isTrue();
    settle();
    assertThat(PreferenceStore.readLines(file))
        .extracting(Preference::choice)
        .containsExactly(Choice.LEFT, Choice.RIGHT);
  }

  @Test
  void timeUnderAQuestionTheHelpOrAnotherScreenIsNotTimeOfAnAnswer() throws IOException {
    ask(1);
    labelling.poll();
    labelling.seen(List.of("front"), List.of());
    now += 600;
    labelling.seen(List.of("front"), List.of());
    labelling.covered();
    now += 700;
    assertThat(labelling.answer(Choice.LEFT)).isTrue();
    settle();
    assertThat(PreferenceStore.readLines(file).get(0).seconds()).isEqualTo(0.6);

    labelling.undo();
    labelling.seen(List.of("front"), List.of());
    now += 500;
    labelling.seen(List.of("front"), List.of());
    now += 90_000;
    labelling.seen(List.of("front"), List.of());
    now += 500;
    assertThat(labelling.answer(Choice.LEFT)).isTrue();
    settle();
    assertThat(PreferenceStore.readLines(file).get(2).seconds()).isEqualTo(1.0);
  }

  @Test
  void anyEarlierAnswerCanBeSeenAgainAndStandsUntilItIsRevised() throws IOException {
    ask(1, 2, 3);
    labelling.poll();
    String first = labelling.current().orElseThrow().id();
    answer(Choice.LEFT);
    answer(Choice.TIE);
    String open = labelling.current().orElseThrow().id();

    labelling.review(first);
    assertThat(labelling.current().orElseThrow().id()).isEqualTo(first);
    assertThat(labelling.reviewed().orElseThrow().choice()).isEqualTo(Choice.LEFT);
    labelling.endReview();
    assertThat(labelling.current().orElseThrow().id()).isEqualTo(open);
    settle();
    assertThat(PreferenceStore.readLines(file)).as("only looked at").hasSize(2);

    labelling.review(first);
    answer(Choice.RIGHT);
    assertThat(labelling.current().orElseThrow().id()).isEqualTo(open);
    assertThat(labelling.reviewed()).isEmpty();
    settle();
    assertThat(PreferenceStore.latest(PreferenceStore.readLines(file)))
        .extracting(Preference::choice)
        .containsExactlyInAnyOrder(Choice.RIGHT, Choice.TIE);
    assertThat(labelling.recent(9)).hasSize(2);
    assertThat(labelling.recent(1)).extracting(Preference::query).containsExactly(first);
  }

  /** Looks for a moment and answers. */
  private boolean answer(Choice choice) {
    labelling.seen(List.of("front"), List.of());
    now += 500;
    return labelling.answer(choice);
  }

  private void ask(int... numbers) throws IOException {
    List<Query> asked = new ArrayList<>();
    for (int n : numbers) {
      asked.add(Query.pair(clip(2L * n), clip(2L * n + 1), "random", Seeds.generator(n)));
    }
    log.ask(asked, 0, 0, true);
  }

  /** Waits for the disk. */
  private void settle() {
    for (int i = 0; i < 2000 && labelling.unsaved() > 0; i++) {
      labelling.poll();
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    assertThat(labelling.unsaved()).isZero();
  }

  private static Segment clip(long seed) {
    List<SceneFrame> frames = new ArrayList<>();
    for (int i = 0; i <= 4; i++) {
      frames.add(new SceneFrame(0.1f * i, new float[0], new float[0]));
    }
    float[] observation = {seed};
    return Segment.of(
        "toy",
        1,
        seed,
        0,
        0,
        List.of(observation, observation, observation, observation, observation),
        List.of(observation, observation, observation, observation),
        List.of(observation, observation, observation, observation, observation),
        scene(),
        frames);
  }

  private static SceneModel scene() {
    Camera.Point eye = new Camera.Point(0, 1, 5);
    Camera.Point target = new Camera.Point(0, 1, 0);
    Camera.Point up = new Camera.Point(0, 1, 0);
    Camera camera =
        new Camera("front", Camera.Projection.PERSPECTIVE, eye, target, up, 2, 1.6f, true, "");
    return new SceneModel(
        Plane.UPRIGHT,
        List.of(),
        List.of(),
        new SceneModel.Ground(-5, 5, -5, 5, 1),
        List.of(camera),
        List.of());
  }
}
