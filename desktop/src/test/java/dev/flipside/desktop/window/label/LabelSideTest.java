package dev.flipside.desktop.window.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.agents.report.MetricsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelSideTest {

  @Test
  void aRunThatGoesOnSaysHowMuchOfItIsDoneBeforeTheLearnerSpeaks(@TempDir Path folder)
      throws IOException {
    Path log = folder.resolve("metrics.csv");
    Files.writeString(log, "steps,return,learning/reward_loss\n4096,1.5,\n");
    LabelSide side = new LabelSide(400, 2_500_000, false, false);
    side.remember(MetricsTable.read(log));
    assertThat(side.progress()).isCloseTo(4096f / 2_500_000, within(1e-6f));
  }
}
