package dev.flipside.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLogTest {
  @TempDir Path folder;
  private PreferenceStore answers;
  private QueryLog log;

  @BeforeEach
  void open() throws IOException {
    answers = PreferenceStore.open(folder.resolve("labels.jsonl"));
    log =
        QueryLog.open(
            folder.resolve("queries.jsonl"), answers, ClipStore.open(folder.resolve("clips")));
  }

  @AfterEach
  void close() throws IOException {
    log.close();
    answers.close();
  }

  private void reopen() throws IOException {
    close();
    open();
  }

  private static Preference left(Query query) {
    return Clips.answer(query, Choice.LEFT, "ada", 1);
  }

  @Test
  void whatWasAskedAndNotAnsweredIsOpenAgainInOrderAfterAnEnd() throws IOException {
    List<Query> first = List.of(Clips.pair(1), Clips.pair(2), Clips.pair(3));
    log.ask(first, 0, 3_200, true);
    answers.append(left(Clips.pair(2)));
    reopen();
    assertThat(log.open()).containsExactly(Clips.pair(1), Clips.pair(3));
    assertThat(log.round(0)).isEqualTo(first);
    assertThat(log.asked(1)).isEqualTo(3);
    assertThat(log.asked(0)).isZero();
    assertThat(log.unanswered(1)).isEqualTo(2);
    assertThat(log.rounds()).isEqualTo(1);
    assertThat(log.compared(Set.copyOf(Clips.pair(2).clipIds()))).isTrue();
    assertThat(log.compared(Set.copyOf(Clips.pair(4).clipIds()))).isFalse();
  }

  @Test
  void anAnswerTakenBackOpensItsQueryAndAnotherRatersAnswerClosesIt() throws IOException {
    log.ask(List.of(Clips.pair(1)), 0, 0, true);
    answers.append(left(Clips.pair(1)));
    assertThat(log.open()).isEmpty();
    answers.append(left(Clips.pair(1)).withdrawn(2_000_000));
    assertThat(log.open()).hasSize(1);
    answers.append(Clips.answer(Clips.pair(1), Choice.CANT_TELL, "bob", 1));
    assertThat(log.open()).isEmpty();
  }

  @Test
  void answersOfATimeWithoutALogAreAboutQueriesOfBefore() throws IOException {
    answers.append(left(Clips.pair(7)));
    Query button = Query.button(Clips.clip(1));
    answers.append(Clips.answer(button, Choice.APPROVE, "ada", 1));
    reopen();
    assertThat(log.asked(0)).isEqualTo(1);
    assertThat(log.rounds()).isZero();
    assertThat(log.asked(left(Clips.pair(7)), 0)).isTrue();
    assertThat(log.asked(answers.current().get(1), 0)).isTrue();
  }

  @Test
  void pairsAreRepeatedOnce() throws IOException {
    log.ask(List.of(Clips.pair(1), Clips.pair(2)), 0, 0, true);
    log.ask(List.of(Clips.pair(1).mirroredRepeat()), 1, 0, true);
    assertThat(log.unrepeated()).containsExactly(Clips.pair(2).id());
    reopen();
    assertThat(log.unrepeated()).containsExactly(Clips.pair(2).id());
  }

  @Test
  void anOpenQueryWhoseClipIsLostIsForgottenSoThatAnotherIsAsked() throws IOException {
    log.ask(List.of(Clips.pair(1), Clips.pair(2)), 0, 0, true);
    answers.append(left(Clips.pair(2)));
    for (Query query : log.all()) {
      Files.writeString(
          folder.resolve("clips").resolve(query.clips().get(0).id() + ".json"), "{\"schema\":1}");
    }
    reopen();
    assertThat(log.asked(1)).isEqualTo(1);
    assertThat(log.open()).isEmpty();
    assertThat(log.messages())
        .containsExactly("1 open query has lost clips; others are asked instead");
  }

  @Test
  void damagedLinesDoNotLockUpTheOthers() throws IOException {
    log.ask(List.of(Clips.pair(1)), 0, 0, true);
    Path file = folder.resolve("queries.jsonl");
    Files.writeString(file, "{\"schema\":1,\"kind\":\"NONE\"}\n", StandardOpenOption.APPEND);
    log.ask(List.of(Clips.pair(2)), 1, 9, true);
    Files.writeString(file, "{\"sche", StandardOpenOption.APPEND);
    reopen();
    assertThat(log.open()).containsExactly(Clips.pair(1), Clips.pair(2));
    assertThat(log.messages()).hasSize(2);
    reopen();
    assertThat(log.messages()).isEmpty();
  }
}
