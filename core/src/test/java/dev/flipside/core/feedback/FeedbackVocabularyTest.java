package dev.flipside.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.run.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackVocabularyTest {
  @TempDir Path folder;

  @Test
  void aQueryHasTheSameIdWhicheverSideItsClipsAreOn() {
    Set<List<Segment>> orders = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      Query query = Query.pair(Clips.clip(1), Clips.clip(2), "random", Seeds.generator(seed));
      orders.add(query.clips());
      ids.add(query.id());
    }
    assertThat(orders).hasSize(2);
    assertThat(ids).hasSize(1);
    assertThat(Clips.pair(1).mirroredRepeat().id()).isNotIn(ids);
  }

  @Test
  void aMirroredRepeatShowsTheSidesChanged() {
    Query query = Clips.pair(4);
    Query repeat = query.mirroredRepeat();
    assertThat(repeat.clips()).containsExactly(query.clips().get(1), query.clips().get(0));
    assertThat(repeat.repeats()).isEqualTo(query.id());
  }

  @Test
  void anAnswerMustFitItsKind() {
    assertThatThrownBy(() -> Clips.answer(Clips.pair(1), Choice.THIRD, "ada", 1))
        .hasMessageContaining("THIRD does not answer a query of kind PAIR");
    assertThatThrownBy(() -> Choice.CANT_TELL.shares(Kind.PAIR))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Choice.TIE.shares(Kind.PAIR)).containsExactly(0.5f, 0.5f);
    assertThat(Choice.TIE.shares(Kind.BEST_OF_FOUR)).containsExactly(0.25f, 0.25f, 0.25f, 0.25f);
    assertThat(Choice.THIRD.shares(Kind.BEST_OF_FOUR)).containsExactly(0, 0, 1, 0);
  }

  /** Files from before four clips could be the same hold pairs that are, in the same words. */
  @Test
  void pairsAndFoursThatAreAllTheSameStandInOneFile() throws IOException {
    Path file = folder.resolve("labels.jsonl");
    Query four =
        Query.bestOfFour(
            List.of(Clips.clip(1), Clips.clip(2), Clips.clip(3), Clips.clip(4)), "random", () -> 1);
    List<Preference> given =
        List.of(
            Clips.answer(Clips.pair(9), Choice.TIE, "ada", 2),
            Clips.answer(four, Choice.TIE, "ada", 3));
    try (PreferenceStore store = PreferenceStore.open(file)) {
      store.append(given);
    }
    assertThat(PreferenceStore.readLines(file)).isEqualTo(given).allMatch(Preference::teaches);
    assertThat(Files.readAllLines(file)).allMatch(line -> line.contains("\"choice\":\"TIE\""));
    assertThat(DataCard.of(given).get(0).tieShare()).isOne();
    assertThatThrownBy(() -> Clips.answer(Query.button(Clips.clip(1)), Choice.TIE, "ada", 1))
        .hasMessageContaining("TIE does not answer a query of kind BUTTON");
  }

  @Test
  void overlapNeedsTheSameEpisode() {
    assertThat(Clips.clip(1, 3).overlaps(Clips.clip(1, 4))).isTrue();
    assertThat(Clips.clip(1).overlaps(Clips.clip(2))).isFalse();
  }

  @Test
  void thePoolKeepsTheNewestAndAFairSampleOfAll() {
    SegmentPool pool = new SegmentPool(10, 50);
    var random = Seeds.generator(1);
    for (int i = 0; i < 1000; i++) {
      pool.add(Clips.clip(i, 1), random);
    }
    assertThat(pool.sample(200, 0, random)).allMatch(c -> c.seed() >= 990);
    double mean =
        pool.sample(5000, 1, random).stream().mapToLong(Segment::seed).average().orElseThrow();
    assertThat(mean).isBetween(350.0, 650.0);
  }

  @Test
  void answersThatWereSubmittedBeforeClosingAreOnTheDisk() throws IOException {
    Path file = folder.resolve("labels.jsonl");
    try (PreferenceStore store = PreferenceStore.open(file)) {
      List<CompletableFuture<Preference>> acknowledged = new ArrayList<>();
      try (HumanRater rater = new HumanRater("ada")) {
        QueryLog log = log(store);
        rater.begin(log);
        log.ask(java.util.stream.IntStream.range(0, 50).mapToObj(Clips::pair).toList(), 0, 0, true);
        assertThat(rater.open()).hasSize(50);
        for (int i = 0; i < 50; i++) {
          Query query = rater.open().get(0);
          assertThat(query).isEqualTo(Clips.pair(i));
          acknowledged.add(rater.submit(Clips.answer(query, Choice.RIGHT, "ada", 1)));
        }
        assertThat(rater.open()).isEmpty();
      }
      assertThat(acknowledged).allMatch(CompletableFuture::isDone);
      assertThat(PreferenceStore.readLines(file)).hasSize(50);
    }
  }

  private QueryLog log(PreferenceStore store) throws IOException {
    return QueryLog.open(
        folder.resolve("queries.jsonl"), store, ClipStore.open(folder.resolve("clips")));
  }

  @Test
  void theRewardButtonKeepsItsClip() throws Exception {
    try (PreferenceStore store = PreferenceStore.open(folder.resolve("labels.jsonl"));
        HumanRater rater = new HumanRater("ada")) {
      QueryLog log = log(store);
      rater.begin(log);
      Query query = Query.button(Clips.clip(5));
      rater.press(query, Clips.answer(query, Choice.APPROVE, "ada", 0)).get();
      assertThat(log.clips().get(Clips.clip(5).id())).isPresent();
      assertThat(log.open()).isEmpty();
      assertThat(store.current().get(0).choice()).isEqualTo(Choice.APPROVE);
    }
  }

  @Test
  void theDataCardCountsWhatWasAnswered() {
    List<Preference> lines = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      lines.add(Clips.answer(Clips.pair(i), Choice.LEFT, "ada", 0.2));
    }
    lines.add(Clips.answer(Clips.pair(24), Choice.TIE, "ada", 10));
    lines.add(Clips.answer(Clips.pair(25), Choice.CANT_TELL, "ada", 0.2));
    lines.add(Clips.answer(Clips.pair(0), Choice.RIGHT, "ada", 0.2));
    lines.add(Clips.answer(Clips.pair(1).mirroredRepeat(), Choice.RIGHT, "ada", 0.2));
    lines.add(Clips.answer(Clips.pair(2).mirroredRepeat(), Choice.LEFT, "ada", 0.2));
    lines.add(Clips.answer(Clips.pair(3), Choice.LEFT, "bob", 2));
    List<DataCard> cards = DataCard.of(lines);
    assertThat(cards).extracting(DataCard::rater).containsExactly("ada", "bob");
    DataCard ada = cards.get(0);
    assertThat(ada.lines()).isEqualTo(29);
    assertThat(ada.corrections()).isEqualTo(1);
    assertThat(ada.asked()).isEqualTo(28);
    assertThat(ada.labels()).isEqualTo(27);
    assertThat(ada.leftShare()).isEqualTo(24.0 / 26);
    assertThat(ada.medianSeconds()).isEqualTo(0.2);
    assertThat(ada.tieShare()).isEqualTo(1.0 / 28);
    assertThat(ada.repeats()).isEqualTo(2);
    assertThat(ada.consistency()).isEqualTo(0.5);
    assertThat(ada.remarks(1.5)).hasSize(2);
    assertThat(cards.get(1).remarks(1.5)).isEmpty();
  }
}
