package dev.flipside.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.core.Refusal;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.preferences.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list of runs keeps beside the runs. */
class LibraryTest {
  @TempDir Path runs;

  private RunDirectory shipped(String id) {
    return ShippedRuns.with(runs).find(id);
  }

  @Test
  void anOutcomeIsKeptWithItsIntervalForTheStepsThatItWasMeasuredAt() throws IOException {
    RunDirectory run = shipped("grasp/two-cameras");
    Outcomes.in(runs)
        .keep(run, new Evaluation.Figure("true-grasp", "share", 0.97, 0.83, 0.99), 30, 300_800);
    assertThat(Outcomes.in(runs).of(run, 300_800).orElseThrow().words())
        .isEqualTo("true grasp 0.97 (0.83 to 0.99), 30 episodes");
    Outcomes.in(runs).keep(run, new Evaluation.Figure("flips", "per minute", 0, 0, 0), 30, 300_800);
    assertThat(Outcomes.in(runs).of(run, 300_800).orElseThrow().words())
        .isEqualTo("flips 0.00 (in all 30), 30 episodes");
    assertThat(Outcomes.in(runs).of(run, 400_000)).as("it has learned since").isEmpty();
    assertThat(Outcomes.in(runs).of(shipped("grasp/front-camera"), 300_800)).isEmpty();
    Files.writeString(Outcomes.in(runs).file(), "{ not json");
    assertThat(Outcomes.in(runs).of(run, 300_800)).isEmpty();
    assertThat(RunDirectory.list(runs)).as("no run is made of it").isEmpty();
  }

  @Test
  void answersAreExportedAsATableWithARowForEach() throws IOException {
    Path file = AnswerSheet.write(shipped("maze/answers"), runs.resolve("exports"));
    assertThat(file).hasFileName("maze-answers-answers.csv");
    List<String> lines = Files.readAllLines(file);
    int columns = lines.get(0).split(",", -1).length;
    assertThat(lines).hasSize(201);
    assertThat(lines).allSatisfy(l -> assertThat(l.split(",", -1)).hasSize(columns));
    assertThat(lines.get(0)).startsWith("query,kind,clips,choice,rater");
    assertThatThrownBy(() -> AnswerSheet.write(shipped("maze/straight-line"), runs))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has no answers");
  }

  @Test
  void pinnedRunsTakePartInTheSideBySideAndTwoOfThemAreAllOfIt() {
    Pins none = Pins.of(Preferences.DEFAULT);
    assertThat(none).isEqualTo(Pins.NONE);
    Preferences kept = none.turned("backflip/rlhf-flip").keptIn(Preferences.DEFAULT);
    Pins one = Pins.of(kept);
    assertThat(names(one)).hasSize(3).contains("rlhf-flip");
    Pins two = one.turned("backflip/published");
    assertThat(names(two)).containsExactlyInAnyOrder("rlhf-flip", "published");
    assertThat(two.turned("backflip/rlhf-flip").ids()).containsExactly("backflip/published");
  }

  private List<String> names(Pins pins) {
    return ShownRuns.sideBySide(ShippedRuns.with(runs), "backflip", pins).stream()
        .map(RunDirectory::name)
        .toList();
  }
}
