package dev.flipside.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownRunsTest {
  @TempDir Path runs;

  /** A copy of a shipped run as a run of the user's. */
  private RunDirectory copy(String id, String name, long steps, boolean answers)
      throws IOException {
    RunDirectory shipped = ShippedRuns.with(runs).find(id);
    RunDirectory own =
        RunDirectory.create(
            runs,
            name,
            shipped
                .manifest()
                .withTraining(
                    "flipside",
                    dev.flipside.agents.training.Trainer.config(shipped)
                        .withTotalSteps(steps)
                        .toJson()));
    Path file = Checkpoints.of(shipped).newest().orElseThrow();
    Files.copy(file, own.checkpoints().resolve(file.getFileName().toString()));
    if (answers) {
      Files.copy(shipped.labels(), own.labels());
    }
    return own;
  }

  private List<String> sideBySide(String environment) {
    RunLibrary library = ShippedRuns.with(runs);
    return ShownRuns.sideBySide(library, environment).stream().map(RunDirectory::name).toList();
  }

  @Test
  void abortedRunsNeverTakeThePlaceOfTheShippedComparison() throws IOException {
    List<String> shipped = sideBySide("grasp");
    assertThat(shipped).hasSizeGreaterThan(1);
    copy("grasp/two-cameras", "aborted", 9_000_000, true);
    copy("grasp/two-cameras", "aborted-too", 9_000_000, true);
    assertThat(sideBySide("grasp")).isEqualTo(shipped);
    copy("grasp/two-cameras", "finished", 300_000, true);
    assertThat(sideBySide("grasp")).startsWith(shipped.toArray(String[]::new)).endsWith("finished");
  }

  @Test
  void everyWorldComesWithAComparisonOfAFormulaAndAnswers() {
    for (String world : List.of("backflip", "grasp", "maze")) {
      assertThat(sideBySide(world)).as(world).hasSizeGreaterThan(1);
    }
    assertThat(sideBySide("maze")).containsExactlyInAnyOrder("straight-line", "answers");
  }

  @Test
  void aRunWithNoAnswersNeverEntersTheQuiz() throws IOException {
    List<String> shipped = sideBySide("grasp");
    copy("grasp/two-cameras", "unanswered", 300_000, false);
    assertThat(sideBySide("grasp")).isEqualTo(shipped);
  }

  @Test
  void whoeverIsChallengedLearnedFromAnswersAndTrulyDoesIt() {
    EnvironmentProvider grasp = EnvironmentRegistry.classPath().provider("grasp");
    assertThat(ShownRuns.rival(ShippedRuns.with(runs), grasp).orElseThrow().run().name())
        .isEqualTo("two-cameras");
  }
}
