package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.desktop.Flipside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at a study that runs in the foreground. */
@DisabledOnOs(OS.WINDOWS)
class StoppedStudyTest {
  // Its first checkpoint by itself would be far away.
  private static final String STUDY =
      """
      {"name": "long", "seeds": [5], "arms": [{"name": "path", "world": "maze",
        "settings": {"size": 5}, "reward": "path", "steps": 50000000, "episodes": 1,
        "ppo": {"environments": 2, "rolloutSteps": 32, "minibatchSize": 32}}]}
      """;

  private static final String SAVED = ".*/checkpoints/step-[0-9]+.checkpoint";

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void ctrlCEndsRunningTrialsWithACheckpoint() throws Exception {
    Path file = Files.writeString(folder.resolve("long.json"), STUDY);
    Path out = folder.resolve("out");
    Process study =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Flipside.class.getName(),
                "study",
                file.toString(),
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    try {
      while (study.isAlive() && found(out, ".*metrics.csv").isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertThat(found(out, SAVED)).isEmpty();
      new ProcessBuilder("kill", "-INT", Long.toString(study.pid())).start().waitFor();
      assertThat(study.waitFor()).isNotZero();
    } finally {
      study.destroyForcibly();
    }
    assertThat(found(out, SAVED)).hasSize(1);
    assertThat(found(out, ".*report.html")).isEmpty();
  }

  private static List<Path> found(Path under, String pattern) throws IOException {
    if (!Files.isDirectory(under)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(under)) {
      return all.filter(path -> path.toString().matches(pattern)).toList();
    }
  }
}
