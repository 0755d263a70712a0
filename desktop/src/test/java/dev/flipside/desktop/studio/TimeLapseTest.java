package dev.flipside.desktop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.runs.TrainedRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TimeLapseTest {
  private static RunDirectory run(String id) {
    return ShippedRuns.with(Path.of("none")).find(id);
  }

  @Test
  void aRunIsSeenFromItsBeginningToItsEnd() {
    TimeLapse way = TimeLapse.of(run("backflip/rlhf-flip"));
    assertThat(way.names())
        .containsExactly(
            "after 0 answers",
            "after 470 answers",
            "after 570 answers",
            "after 730 answers",
            "after 770 answers",
            "after 900 answers");
    assertThat(way.side(EnvironmentRegistry.classPath().provider("backflip"), 4))
        .extracting(TrainedRun::name)
        .startsWith("after 0 answers")
        .endsWith("after 900 answers")
        .hasSize(4);
  }

  @Test
  void aRunThatKeptOnlyItsEndIsRefusedInOneSentence() {
    TimeLapse way = TimeLapse.of(run("backflip/published"));
    assertThat(way.names()).containsExactly("after 5 million steps");
    assertThatThrownBy(() -> way.side(EnvironmentRegistry.classPath().provider("backflip"), 4))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("kept nothing of its way");
  }
}
