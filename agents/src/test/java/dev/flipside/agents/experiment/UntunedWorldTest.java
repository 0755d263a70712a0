package dev.flipside.agents.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.report.Diagnosis;
import dev.flipside.agents.report.Symptoms;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The learner's defaults were chosen on the backflip; a world that says nothing learns with them.
 */
class UntunedWorldTest {
  private static final JudgedSlider SLIDER = new JudgedSlider();

  @TempDir Path folder;

  @Test
  void aWorldWithoutHintsLearnsFromAnswersWithTheDefaults() {
    TrialSetup setup =
        Setups.of(
            """
            'world': 'slider', 'reward': 'feedback', 'rater': 'right/mistake=0.1+equal=0.03',
            'judge': 'right', 'labels': 100, 'steps': 40000, 'episodes': 20""");

    TrialResult result =
        new Trial(id -> SLIDER, folder, "test")
            .run(new TrialSpec("defaults", 7, setup), StudyListener.NONE);

    assertThat(result.figure("true")).isGreaterThanOrEqualTo(0.9);
    assertThat(result.figure("labels")).isEqualTo(100);
    assertThat(Symptoms.of(RunDirectory.open(folder.resolve(result.folder()))).diagnosis())
        .extracting(Diagnosis::reason)
        .asString()
        .startsWith("None of the known causes");
  }
}
