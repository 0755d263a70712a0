package dev.flipside.agents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTableTest {
  @TempDir Path folder;

  @Test
  void emptyCellsAreNotKnownAndATornLastLineIsLeftOut() throws Exception {
    Path file = folder.resolve("metrics.csv");
    Files.writeString(file, "iteration,steps,return\n1,2048,\n2,4096,1.5\n3,61");

    MetricsTable table = MetricsTable.read(file);

    assertThat(table.column("steps")).containsExactly(2048, 4096);
    assertThat(table.column("return")).containsExactly(Double.NaN, 1.5);
    assertThat(table.last("return")).isEqualTo(1.5);
    assertThat(table.has("outcome/flips")).isFalse();
  }

  @Test
  void runThatHasNotBegunHasAnEmptyTable() {
    assertThat(MetricsTable.read(folder.resolve("none.csv")).columns()).isEmpty();
  }
}
