package dev.flipside.desktop.checked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Choice;
import dev.flipside.desktop.checked.CheckedAnswer.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedAnswersTest {
  @TempDir Path runs;
  private CheckedAnswers store;
  private long now;

  @BeforeEach
  void open() {
    store = new CheckedAnswers(runs, "grasp", "person");
  }

  private void quiz(List<String> shown, int said, int better) throws IOException {
    now += 10;
    int n = shown.size();
    store.keep(
        new CheckedAnswer(
            Occasion.QUIZ,
            shown,
            CheckedAnswer.choice(said, n),
            CheckedAnswer.choice(better, n),
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

    assertThat(store.rates())
        .containsExactly(new HitRate(Occasion.QUIZ, "person", false, 2, 0, 3, 0));
    assertThat(store.lines().get(3).clips()).containsExactly("a", "b", "c", "none");
    assertThat(store.lines().get(3).choice()).isEqualTo(Choice.THIRD);
  }

  @Test
  void whereNoneIsBetterTheAnswerIsKeptAndNotCounted() throws IOException {
    quiz(List.of("a", "b"), 1, -1);
    quiz(List.of("a", "b", "c"), 1, -1);

    assertThat(store.lines()).hasSize(4);
    assertThat(store.rates()).isEmpty();
    quiz(List.of("b", "a"), 0, 0);
    assertThat(store.rates().get(0).toldBefore()).isEqualTo(1);
    assertThat(store.rates().get(0).words()).startsWith("none yet; not counted");
  }

  @Test
  void aTornLastLineIsRepairedWithAMessageAtTheNextAnswer() throws IOException {
    quiz(List.of("a", "b"), 1, 1);
    Files.writeString(store.file(), "{\"schema\":1,\"que", StandardOpenOption.APPEND);
    assertThat(store.rates()).hasSize(1);

    quiz(List.of("c", "d"), 0, 1);

    assertThat(store.takeMessages()).hasSize(1).first().asString().contains("was cut off");
    assertThat(store.takeMessages()).isEmpty();
    assertThat(store.rates())
        .containsExactly(new HitRate(Occasion.QUIZ, "person", false, 1, 0, 2, 0));
  }

  @Test
  void peopleAreCountedEachByTheirName() throws IOException {
    quiz(List.of("a", "b"), 1, 1);
    store = new CheckedAnswers(runs, "grasp", "Żółw 🐢");
    quiz(List.of("a", "b"), 0, 1);

    assertThat(store.rates())
        .containsExactly(
            new HitRate(Occasion.QUIZ, "person", false, 1, 0, 1, 0),
            new HitRate(Occasion.QUIZ, "Żółw 🐢", false, 0, 0, 1, 0));
  }
}
