package dev.flipside.desktop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.core.Refusal;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.runs.TrainedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .as("clean flips a minute at the six stages: 0.1, 0.9, 8.2, 8.2, 8.3, 16.6")
        .containsExactly(
            "after 0 answers", "after 470 answers", "after 570 answers", "after 900 answers");
  }

  @Test
  void stagesAreShownWhereItChangedAndEvenlyWhereNothingDid() {
    assertThat(TimeLapse.telling(new double[] {0, 0, 0, 5, 9, 10, 10}, 4))
        .containsExactly(0, 3, 4, 6);
    assertThat(TimeLapse.telling(new double[7], 4)).containsExactly(0, 2, 4, 6);
    double unknown = Double.NaN;
    assertThat(TimeLapse.telling(new double[] {unknown, 1, unknown, unknown}, 3))
        .containsExactly(0, 2, 3);
  }

  @Test
  void aRunThatKeptOnlyItsEndIsRefusedInOneSentence() {
    TimeLapse way = TimeLapse.of(run("backflip/published"));
    assertThat(way.names()).containsExactly("after 5 million steps");
    assertThatThrownBy(() -> way.side(EnvironmentRegistry.classPath().provider("backflip"), 4))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("kept nothing of its way");
  }

  @Test
  void whatIsSaidOfAStageIsHowMuchItHadPractisedAndNoTwoHaveOneName() {
    TimeLapse maze = TimeLapse.of(run("maze/answers"));
    assertThat(maze.names())
        .containsExactly(
            "after 0 answers",
            "after 50 answers",
            "after 80 answers",
            "after 110 answers",
            "after 140 answers",
            "after 200 answers");
    assertThat(maze.credits())
        .startsWith("no practice yet, as until 20 answers were given", "100,000 steps of practice")
        .endsWith("700,000 steps of practice");
    assertThat(maze.side(EnvironmentRegistry.classPath().provider("maze"), 4))
        .extracting(TrainedRun::credit)
        .first()
        .isEqualTo("no practice yet, as until 20 answers were given");
  }

  @Test
  void stagesWithTheSameAnswersAreToldApartByTheirSteps(@TempDir Path folder) throws IOException {
    RunDirectory shipped = run("maze/answers");
    RunDirectory late = new RunDirectory(folder.resolve("maze/late"));
    Files.createDirectories(late.checkpoints());
    Files.writeString(late.metrics(), "steps,learning/answers\n1000,20\n500000,200\n700000,200\n");
    Path any = Checkpoints.of(shipped).newest().orElseThrow();
    for (long steps : new long[] {1000, 600_000, 700_000}) {
      Files.copy(any, Checkpoints.of(late).file(steps));
    }
    assertThat(TimeLapse.of(late).names())
        .containsExactly(
            "after 20 answers",
            "after 200 answers, 600,000 steps",
            "after 200 answers, 700,000 steps");
  }
}
