package dev.flipside.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferenceStoreTest {
  @TempDir Path folder;
  Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("run").resolve("labels.jsonl");
  }

  private PreferenceStore filled(int labels) throws IOException {
    PreferenceStore store = PreferenceStore.open(file);
    for (int i = 0; i < labels; i++) {
      store.append(Clips.answer(Clips.pair(i), Choice.LEFT, "ada", 2));
    }
    return store;
  }

  @Test
  void everyLabelIsOnTheDiskWhenAppendReturns() throws IOException {
    try (PreferenceStore store = PreferenceStore.open(file)) {
      Preference label = Clips.answer(Clips.pair(1), Choice.TIE, "ada", 2.5);
      store.append(label);
      assertThat(PreferenceStore.readLines(file)).containsExactly(label);
      assertThat(Files.readString(file)).contains("\"schema\":1").contains("\"choice\":\"TIE\"");
    }
  }

  @Test
  void labelsSurviveReopening() throws IOException {
    List<Preference> before;
    try (PreferenceStore store = filled(5)) {
      before = store.current();
    }
    try (PreferenceStore store = PreferenceStore.open(file)) {
      assertThat(store.current()).isEqualTo(before).hasSize(5);
      assertThat(store.messages()).isEmpty();
    }
  }

  @Test
  void theLastLineOfARaterAboutAQueryCounts() throws IOException {
    try (PreferenceStore store = PreferenceStore.open(file)) {
      Query query = Clips.pair(1);
      store.append(Clips.answer(query, Choice.LEFT, "ada", 1));
      store.append(Clips.answer(query, Choice.RIGHT, "bob", 1));
      store.append(Clips.answer(query, Choice.RIGHT, "ada", 1));
      store.append(Clips.answer(query, Choice.LEFT, "ada", 1));
      store.append(Clips.answer(query, Choice.TIE, "ada", 1));
      assertThat(store.current())
          .extracting(Preference::choice)
          .containsExactly(Choice.TIE, Choice.RIGHT);
      assertThat(store.lines()).isEqualTo(5);
    }
  }

  @Test
  void anAnswerTakenBackCountsAsNotAnswered() throws IOException {
    try (PreferenceStore store = PreferenceStore.open(file)) {
      Preference label = Clips.answer(Clips.pair(1), Choice.LEFT, "ada", 1);
      store.append(label);
      store.append(label.withdrawn(label.answeredAt() + 5));
      assertThat(store.answer(label.query(), "ada")).isEmpty();
      assertThat(store.current().get(0).teaches()).isFalse();
      store.append(Clips.answer(Clips.pair(1), Choice.RIGHT, "ada", 1));
      assertThat(store.answer(label.query(), "ada").orElseThrow().choice()).isEqualTo(Choice.RIGHT);
    }
  }

  @Test
  void aTornLastLineIsCutOffWithAMessage() throws IOException {
    filled(3).close();
    byte[] whole = Files.readAllBytes(file);
    byte[] line = LabelFile.line(Clips.answer(Clips.pair(9), Choice.LEFT, "zoë 🙂", 1));
    for (int kept = 1; kept < line.length - 1; kept += 7) {
      Files.write(file, whole);
      Files.write(file, java.util.Arrays.copyOf(line, kept), StandardOpenOption.APPEND);
      try (PreferenceStore store = PreferenceStore.open(file)) {
        assertThat(store.current()).hasSize(3);
        assertThat(store.messages()).hasSize(1);
        assertThat(store.messages().get(0)).contains("line 4 was cut off after " + kept + " bytes");
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
  }

  @Test
  void zerosAtTheEndAfterAPowerCutAreATornLine() throws IOException {
    filled(2).close();
    Files.write(file, new byte[4096], StandardOpenOption.APPEND);
    try (PreferenceStore store = PreferenceStore.open(file)) {
      assertThat(store.current()).hasSize(2);
      assertThat(store.messages()).hasSize(1);
    }
  }

  @Test
  void aWholeLastLineWithoutItsNewlineIsKept() throws IOException {
    filled(2).close();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
    try (PreferenceStore store = PreferenceStore.open(file)) {
      assertThat(store.current()).hasSize(2);
      store.append(Clips.answer(Clips.pair(7), Choice.LEFT, "ada", 1));
    }
    assertThat(PreferenceStore.readLines(file)).hasSize(3);
  }

  @Test
  void anotherSchemaIsRefusedWithTheLineAndTheFileIsLeftAlone() throws IOException {
    filled(2).close();
    String text =
        Files.readString(file) + Files.readString(file).replace("\"schema\":1", "\"schema\":7");
    Files.writeString(file, text);
    assertThatThrownBy(() -> PreferenceStore.open(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("line 3: written with schema 7, but this program reads schema 1");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void aDamagedLineInTheMiddleIsNamedAndSetAsideAndTheOthersAreRead() throws IOException {
    List<Preference> labels;
    try (PreferenceStore store = filled(3)) {
      labels = store.current();
    }
    List<String> lines = Files.readAllLines(file);
    Path aside = file.resolveSibling("labels.jsonl.unreadable");
    List<String> damaged =
        List.of(
            "{\"schema\":1,",
            lines.get(1).replace("LEFT", "UP"),
            lines.get(1).replace("\"rater\":\"ada\",", ""),
            "[".repeat(100_000));
    List<String> reasons =
        List.of("it is not a JSON object", "there is no choice \"UP\"", "it has no \"rater\"", "");
    for (int i = 0; i < damaged.size(); i++) {
      Files.writeString(file, lines.get(0) + "\n" + damaged.get(i) + "\n" + lines.get(2) + "\n");
      assertThat(PreferenceStore.readLines(file)).containsExactly(labels.get(0), labels.get(2));
      assertThat(Files.exists(aside)).isEqualTo(i > 0);
      try (PreferenceStore store = PreferenceStore.open(file)) {
        assertThat(store.messages().get(0)).contains("line 2 is not a label", reasons.get(i));
        assertThat(store.messages().get(1)).contains(aside.toString());
        assertThat(store.current()).containsExactly(labels.get(0), labels.get(2));
        store.append(labels.get(1));
      }
      assertThat(PreferenceStore.readLines(file)).hasSize(3);
      assertThat(PreferenceStore.remarks(file)).isEmpty();
      assertThat(Files.readAllLines(aside)).isEqualTo(damaged.subList(0, i + 1));
    }
  }

  @Test
  void aFileWithoutASingleLabelIsRefused() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "steps,return\n1,2\n");
    assertThatThrownBy(() -> PreferenceStore.open(file))
        .hasMessageContaining("line 1 is not a label: it is not a JSON object");
    assertThat(Files.readString(file)).isEqualTo("steps,return\n1,2\n");
  }

  @Test
  void namesMayHoldEmojiNulAndLineBreaks() throws IOException {
    String name = "a\u0000b 👩‍🚀\n\u2028\"ü\"";
    try (PreferenceStore store = PreferenceStore.open(file)) {
      store.append(Clips.answer(Clips.pair(1), Choice.LEFT, name, 1));
    }
    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(PreferenceStore.readLines(file).get(0).rater()).isEqualTo(name);
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreRead() throws IOException {
    filled(2).close();
    Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
    assertThat(PreferenceStore.readLines(file)).hasSize(2);
  }

  @Test
  void oneQueryWithTwoSetsOfClipsIsPointedOut() throws IOException {
    filled(2).close();
    List<Preference> lines = PreferenceStore.readLines(file);
    String text = Files.readString(file).replace(lines.get(1).query(), lines.get(0).query());
    Files.writeString(file, text);
    try (PreferenceStore store = PreferenceStore.open(file)) {
      assertThat(store.messages()).hasSize(1);
      assertThat(store.messages().get(0)).contains("line 2").contains("other clips");
      assertThat(store.current().get(0).clips()).isEqualTo(lines.get(1).clips());
    }
  }

  @Test
  void aHundredThousandLinesAreReadInSeconds() throws IOException {
    String line =
        new String(
            LabelFile.line(Clips.answer(Clips.pair(1), Choice.LEFT, "ada", 1)),
            StandardCharsets.UTF_8);
    String query = Clips.pair(1).id();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append(line.replace(query, "%016x".formatted(i)));
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    long start = System.nanoTime();
    try (PreferenceStore store = PreferenceStore.open(file)) {
      assertThat(store.current()).hasSize(100_000);
      assertThat(store.messages()).isEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aSecondOpenerIsTurnedAway() throws IOException {
    try (PreferenceStore store = filled(1)) {
      assertThatThrownBy(() -> PreferenceStore.open(file))
          .hasMessageContaining("is being written by this program");
      assertThat(store.lines()).isEqualTo(1);
    }
    PreferenceStore.open(file).close();
  }

  @Test
  void severalAnswersAreWrittenAtOnce() throws IOException {
    List<Preference> labels =
        List.of(
            Clips.answer(Clips.pair(1), Choice.LEFT, "ada", 1),
            Clips.answer(Clips.pair(2), Choice.TIE, "ada", 1));
    try (PreferenceStore store = PreferenceStore.open(file)) {
      store.append(labels);
      assertThat(store.current()).isEqualTo(labels).isEqualTo(PreferenceStore.readLines(file));
      assertThat(store.answered(labels.get(1).query())).isTrue();
      store.append(labels.get(1).withdrawn(1));
      assertThat(store.answered(labels.get(1).query())).isFalse();
    }
  }
}
