package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.testkit.JavaProcess;
import dev.flipside.desktop.Flipside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films a run that learned from answers, in a process of its own, and asks what it loaded. */
class ShownRunTest {
  @TempDir Path folder;

  @Test
  void showingALearnedRunLoadsNoTensorEngine() throws Exception {
    Path film = folder.resolve("sheet.png");
    Path words = folder.resolve("loaded.txt");
    Process process =
        JavaProcess.with(
                List.of("-Xlog:class+load:file=" + words + ":none:filecount=0"),
                Flipside.class,
                "record",
                "grasp/front-camera",
                "--size=160x90",
                "--seconds=1",
                "--runs=" + folder.resolve("runs"),
                "--out=" + film)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("said.txt"))).isZero();
    assertThat(film).isNotEmptyFile();
    try (Stream<String> lines = Files.lines(words)) {
      List<String> loaded = lines.toList();
      assertThat(loaded).anyMatch(line -> line.contains("dev.flipside.agents.network.PlainNet"));
      assertThat(loaded).noneMatch(line -> line.contains("ai.djl"));
    }
  }
}
