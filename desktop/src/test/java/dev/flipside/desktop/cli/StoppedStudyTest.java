package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.testkit.JavaProcess;
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
        JavaProcess.saying(folder.resolve("said.txt"), Flipside.class, "study", file, "--out", out)
            .start();
    try {
      while (study.isAlive() && found(out, ".*metrics.csv").isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertThat(found(out, SAVED)).isEmpty();
      JavaProcess.signal(study, "INT");
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
