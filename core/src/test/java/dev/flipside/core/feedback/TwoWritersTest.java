package dev.flipside.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.testkit.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that want to write one label file. */
class TwoWritersTest {
  @TempDir Path folder;

  /** Appends as fast as it can, opening anew for each label, and says what is acknowledged. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws Exception {
      Path file = Path.of(args[0]);
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        try (PreferenceStore store = PreferenceStore.open(file)) {
          store.append(Clips.answer(Clips.pair(i), Choice.LEFT, args[1], 1));
          System.out.println(i);
        } catch (IOException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }

  /** Opens the file, says so, and waits to be killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (PreferenceStore store = PreferenceStore.open(Path.of(args[0]))) {
        store.append(Clips.answer(Clips.pair(0), Choice.LEFT, "holder", 1));
        PreferenceStore.readLines(Path.of(args[0]));
        System.out.println("holds");
        Thread.sleep(60_000);
      }
    }
  }

  private Process start(Class<?> main, Path said, String... arguments) throws IOException {
    return JavaProcess.of(main, (Object[]) arguments).redirectOutput(said.toFile()).start();
  }

  @Test
  void aSecondProcessIsToldWhoWritesAndAKilledOneIsNoObstacle() throws Exception {
    Path file = folder.resolve("labels.jsonl");
    Path said = folder.resolve("said");
    Process holder = start(Holder.class, said, file.toString());
    try {
      while (holder.isAlive() && Files.readAllLines(said).isEmpty()) {
        Thread.sleep(5);
      }
      assertThatThrownBy(() -> PreferenceStore.open(file))
          .isInstanceOf(IOException.class)
          .hasMessageMatching(
              ".*labels.jsonl is being written by another Flipside, process "
                  + holder.pid()
                  + " since \\d{4}-.*Z");
      assertThat(PreferenceStore.readLines(file)).hasSize(1);
    } finally {
      holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    try (PreferenceStore store = PreferenceStore.open(file)) {
      assertThat(store.lines()).isEqualTo(1);
    }
  }

  @Test
  void twoProcessesAtFullSpeedLoseNothingThatWasAcknowledged() throws Exception {
    Path file = folder.resolve("labels.jsonl");
    List<Process> writers = new ArrayList<>();
    for (String name : List.of("ada", "bob")) {
      writers.add(start(Writer.class, folder.resolve(name), file.toString(), name, "60"));
    }
    for (Process writer : writers) {
      assertThat(writer.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(writer.exitValue()).isZero();
    }
    Set<String> written = new HashSet<>();
    try (PreferenceStore store = PreferenceStore.open(file)) {
      assertThat(store.messages()).isEmpty();
      store.current().forEach(label -> written.add(label.rater() + " " + label.query()));
    }
    int acknowledged = 0;
    for (String name : List.of("ada", "bob")) {
      for (String line : Files.readAllLines(folder.resolve(name))) {
        if (line.matches("\\d+")) {
          acknowledged++;
          assertThat(written).contains(name + " " + Clips.pair(Integer.parseInt(line)).id());
        } else {
          assertThat(line).contains("is being written by");
        }
      }
    }
    assertThat(acknowledged).isGreaterThan(60);
    assertThat(written).hasSize(acknowledged);
  }
}
