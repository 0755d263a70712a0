package dev.flipside.agents.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.QueryLog;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedRaterTest {
  private static final int PAIRS = 400;

  private static SimulatedRater rater(String name) {
    return SimulatedRater.named(name, Scenario.byDefault(new Slider()), 7);
  }

  /** Share of the pairs in which the rater prefers the clip that moves right. */
  private static double right(String name) {
    SimulatedRater rater = rater(name);
    int right = 0;
    for (int i = 0; i < PAIRS; i++) {
      Query query = SliderClips.pair(i);
      Choice wanted = SliderClips.rightmostIsLeft(query) ? Choice.LEFT : Choice.RIGHT;
      right += rater.choose(query) == wanted ? 1 : 0;
    }
    return (double) right / PAIRS;
  }

  private static double share(String name, Choice choice) {
    SimulatedRater rater = rater(name);
    int count = 0;
    for (int i = 0; i < PAIRS; i++) {
      count += rater.choose(SliderClips.pair(i)) == choice ? 1 : 0;
    }
    return (double) count / PAIRS;
  }

  @Test
  void theOracleIsAlwaysRight() {
    assertThat(right("oracle")).isGreaterThan(0.97);
    assertThat(right("reward:position/oracle")).isGreaterThan(0.97);
  }

  @Test
  void mistakesComeAsOftenAsStated() {
    assertThat(right("oracle") - right("mistake=0.2")).isCloseTo(0.2, within(0.05));
    assertThat(right("oracle") - right("mistake")).isCloseTo(0.1, within(0.05));
  }

  @Test
  void smallDifferencesAreTiesForWhoCannotSeeThem() {
    Query alike =
        Query.pair(
            SliderClips.moving(1, 1), SliderClips.moving(0.99f, 1), "random", Seeds.generator(1));
    assertThat(rater("equal=0.05").choose(alike)).isEqualTo(Choice.TIE);
    assertThat(rater("oracle").choose(alike)).isNotEqualTo(Choice.TIE);
  }

  @Test
  void aSkippingRaterCannotTellAsOftenAsStated() {
    assertThat(share("skip=0.3", Choice.CANT_TELL)).isCloseTo(0.3, within(0.06));
  }

  @Test
  void whoGuessesIsRightHalfOfTheTimeAndKnowsNoTies() {
    assertThat(right("guess")).isCloseTo(0.5, within(0.06));
    assertThat(share("guess+equal=5", Choice.LEFT)).isCloseTo(0.5, within(0.06));
    assertThat(share("equal=5", Choice.TIE)).isOne();
    assertThat(share("guess+equal=5", Choice.TIE)).isZero();
  }

  @Test
  void whoLikesBigMotionPrefersTheClipThatMovesMoreWhateverItShows() {
    // One bead stands on the right, where it should be, the other runs away from there.
    Segment still = SliderClips.moving(0, 1);
    Segment running = SliderClips.moving(-1, 2);
    Query query = Query.pair(still, running, "random", () -> -1L);
    assertThat(query.clips().get(0)).isEqualTo(still);
    assertThat(rater("likes-big-motion").choose(query)).isEqualTo(Choice.RIGHT);
    assertThat(Motion.of(still.frames())).isLessThan(Motion.of(running.frames()) / 2);

    assertThat(right("likes-big-motion")).isCloseTo(0.5, within(0.1));
    assertThat(right("likes-big-motion=0.4"))
        .isBetween(right("likes-big-motion") + 0.1, right("oracle") - 0.1);
    RaterFlaws flaws = RaterFlaws.parse("likes-big-motion=0.4+mistake=0.2");
    assertThat(RaterFlaws.parse(flaws.toString())).isEqualTo(flaws);
    assertThat(flaws.with("mistake", 0)).isEqualTo(RaterFlaws.parse("likes-big-motion=0.4"));
    assertThatThrownBy(() -> RaterFlaws.parse("likes-big-motion=2"))
        .hasMessageContaining("likes-big-motion is 0 to 1");
  }

  @Test
  void anInattentiveRaterPressesLeft() {
    assertThat(share("always-left", Choice.LEFT)).isEqualTo(1);
    assertThat(share("always-left=0.5", Choice.LEFT)).isCloseTo(0.75, within(0.06));
  }

  @Test
  void aNoisyRaterFollowsBradleyAndTerry() {
    Query query = SliderClips.pair(3);
    double difference = 0;
    for (int i = 0; i < 2; i++) {
      double mean =
          query.clips().get(i).frames().stream().mapToDouble(f -> f.u(0)).average().orElseThrow();
      difference += i == 0 ? mean : -mean;
    }
    double left = 0;
    for (int seed = 0; seed < 2000; seed++) {
      SimulatedRater rater =
          SimulatedRater.named("noisy=1", Scenario.byDefault(new Slider()), seed);
      left += rater.choose(query) == Choice.LEFT ? 1 / 2000.0 : 0;
    }
    assertThat(left).isCloseTo(1 / (1 + Math.exp(-difference)), within(0.04));
  }

  @Test
  void theHurriedSeeTheBeginningAndTheMyopicTheEnd() {
    // One bead starts on the right and leaves, the other starts on the left and comes.
    Query query = Query.pair(leaving(), coming(), "random", () -> -1L);
    assertThat(query.clips().get(0).frames().get(0).u(0)).isPositive();
    assertThat(rater("hurried=0.2").choose(query)).isEqualTo(Choice.LEFT);
    assertThat(rater("myopic=0.2").choose(query)).isEqualTo(Choice.RIGHT);
  }

  private static Segment leaving() {
    long seed = 0;
    while (SliderClips.moving(-1, seed).frames().get(0).u(0) < 0.4) {
      seed++;
    }
    return SliderClips.moving(-1, seed);
  }

  private static Segment coming() {
    long seed = 0;
    while (SliderClips.moving(1, seed).frames().get(0).u(0) > -0.4) {
      seed++;
    }
    return SliderClips.moving(1, seed);
  }

  @Test
  void theBestOfFourIsFound() {
    Query query =
        Query.bestOfFour(
            List.of(
                SliderClips.moving(-1, 1),
                SliderClips.moving(-0.5f, 1),
                SliderClips.moving(0.5f, 1),
                SliderClips.moving(1, 1)),
            "random",
            Seeds.generator(3));
    List<Choice> choices = List.of(Choice.FIRST, Choice.SECOND, Choice.THIRD, Choice.FOURTH);
    int chosen = choices.indexOf(rater("oracle").choose(query));
    assertThat(query.clips().get(chosen).actions().get(0)[0]).isEqualTo(1);
  }

  @Test
  void namesSaySimulatedAndReadBack() {
    assertThat(rater("person").id()).isEqualTo("simulated:eye/person");
    assertThat(rater("eye/mistake=0.2+skip").id()).isEqualTo("simulated:eye/mistake=0.2+skip=0.1");
    assertThat(rater("person").simulated()).isTrue();
  }

  @Test
  void unknownNamesAreAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> rater("sleepy"))
        .hasMessageStartingWith("there is no rater flaw \"sleepy\"; there are oracle, person");
    assertThatThrownBy(() -> rater("ear/oracle"))
        .hasMessage("environment slider has no judge called ear; there are eye, reward:position");
    assertThatThrownBy(() -> rater("mistake=2"))
        .hasMessage("the rater flaw mistake is 0 to 1, not 2.0");
  }

  @Test
  void aLabelFileAnswersAgainAsItDidEvenMirrored(@TempDir Path folder) throws IOException {
    SimulatedRater original = rater("mistake=0.3+skip=0.2");
    List<Query> pairs = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      pairs.add(SliderClips.pair(i));
    }
    ask(original, folder.resolve("first"), pairs);
    ReplayRater replay = new ReplayRater(folder.resolve("first/labels.jsonl"));
    List<Query> changed = new ArrayList<>();
    for (Query pair : pairs) {
      List<Segment> swapped = List.of(pair.clips().get(1), pair.clips().get(0));
      changed.add(new Query(pair.id(), pair.kind(), swapped, "random", ""));
    }
    changed.add(SliderClips.pair(99));
    List<Preference> again = ask(replay, folder.resolve("again"), changed);
    for (int i = 0; i < 30; i++) {
      assertThat(again.get(i).choice()).isEqualTo(original.choose(SliderClips.pair(i)).mirrored());
      assertThat(again.get(i).rater()).isEqualTo(original.id());
    }
    assertThat(again.get(30).choice()).isEqualTo(Choice.CANT_TELL);
    assertThat(replay.remark())
        .startsWith("30 of 30 answers in ")
        .endsWith("were about clips of this run; 1 other queries got “can't tell”");
  }

  @Test
  void aMirroredRepeatKeepsItsOwnAnswer(@TempDir Path folder) throws IOException {
    SimulatedRater original = rater("mistake=0.5");
    List<Query> asked = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      asked.add(SliderClips.pair(i));
      asked.add(SliderClips.pair(i).mirroredRepeat());
    }
    List<Preference> first = ask(original, folder.resolve("first"), asked);
    ReplayRater replay = new ReplayRater(folder.resolve("first/labels.jsonl"));
    assertThat(ask(replay, folder.resolve("again"), asked)).isEqualTo(first);
  }

  private static List<Preference> ask(Rater rater, Path folder, List<Query> asked)
      throws IOException {
    try (PreferenceStore store = PreferenceStore.open(folder.resolve("labels.jsonl"));
        QueryLog log =
            QueryLog.open(
                folder.resolve("queries.jsonl"), store, ClipStore.open(folder.resolve("clips")))) {
      log.ask(asked, 0, 0, false);
      rater.begin(log);
      rater.asked(asked);
      assertThat(log.open()).isEmpty();
      return store.current();
    }
  }
}
