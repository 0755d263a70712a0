package dev.flipside.agents.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path folder;

  @Test
  void aLongRunKeepsEightStagesOverItsWholeLengthCloserTogetherEarly() throws IOException {
    Checkpoints checkpoints = new Checkpoints(folder);
    for (int i = 1; i <= 200; i++) {
      Files.writeString(checkpoints.file(100_000L * i), "");
      checkpoints.thin(8);
      assertThat(checkpoints.all()).hasSize(Math.min(i, 8));
      assertThat(checkpoints.newest()).contains(checkpoints.file(100_000L * i));
    }
    List<Long> kept = checkpoints.all().stream().map(Checkpoints::steps).toList();
    assertThat(kept.get(0)).isEqualTo(100_000);
    double longest = 0;
    for (int i = 1; i < kept.size(); i++) {
      longest = Math.max(longest, Math.sqrt(kept.get(i)) - Math.sqrt(kept.get(i - 1)));
    }
    assertThat(longest).isLessThan(0.4 * Math.sqrt(kept.get(7)));
    assertThat(kept.get(3)).as("half of the stages").isLessThan(kept.get(7) / 2);
  }
}
