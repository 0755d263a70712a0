package dev.flipside.desktop.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Choice;
import dev.flipside.desktop.judgement.Judgement.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementStoreTest {
  @TempDir Path runs;
  private JudgementStore store;
  private long now;

  @BeforeEach
  void open() {
    store = new JudgementStore(runs, "grasp", "person");
  }

  private void quiz(List<String> shown, int said, int better) throws IOException {
    now += 10;
    int n = shown.size();
    store.keep(
        new Judgement(
            Occasion.QUIZ,
            shown,
            Judgement.choice(said, n),
            Judgement.choice(better, n),
            "true-grasp",
            Optional.empty(),
            "",
            now,
            now + 5,
            List.of("front"),
            List.of(),
            1),
        List.of());
  }

  @Test
  void theQuizIsKeptForTwoThreeAndFourRuns() throws IOException {
    quiz(List.of("a", "b"), 1, 1);
    quiz(List.of("a", "b", "c"), 2, 0);
    quiz(List.of("a", "b", "c", "d"), 3, 3);

    assertThat(store.agreements())
        .containsExactly(new Agreements(Occasion.QUIZ, "person", false, 2, 0, 3, 0));
    assertThat(store.lines().get(3).clips()).containsExactly("a", "b", "c", "none");
    assertThat(store.lines().get(3).choice()).isEqualTo(Choice.THIRD);
  }

  @Test
  void whereNoneIsBetterTheAnswerIsKeptAndNotCounted() throws IOException {
    quiz(List.of("a", "b"), 1, -1);
    quiz(List.of("a", "b", "c"), 1, -1);

    assertThat(store.lines()).hasSize(4);
    assertThat(store.agreements()).isEmpty();
    quiz(List.of("b", "a"), 0, 0);
    assertThat(store.agreements().get(0).toldBefore()).isEqualTo(1);
    assertThat(store.agreements().get(0).words()).startsWith("none yet; not counted");
  }

  @Test
  void aTornLastLineIsRepairedWithAMessageAtTheNextAnswer() throws IOException {
    quiz(List.of("a", "b"), 1, 1);
    Files.writeString(store.file(), "{\"schema\":1,\"que", StandardOpenOption.APPEND);
    assertThat(store.agreements()).hasSize(1);

    quiz(List.of("c", "d"), 0, 1);

    assertThat(store.takeMessages()).hasSize(1).first().asString().contains("was cut off");
    assertThat(store.takeMessages()).isEmpty();
    assertThat(store.agreements())
        .containsExactly(new Agreements(Occasion.QUIZ, "person", false, 1, 0, 2, 0));
  }

  @Test
  void peopleAreCountedEachByTheirName() throws IOException {
    quiz(List.of("a", "b"), 1, 1);
    store = new JudgementStore(runs, "grasp", "Żółw 🐢");
    quiz(List.of("a", "b"), 0, 1);

    assertThat(store.agreements())
        .containsExactly(
            new Agreements(Occasion.QUIZ, "person", false, 1, 0, 1, 0),
            new Agreements(Occasion.QUIZ, "Żółw 🐢", false, 0, 0, 1, 0));
  }
}
