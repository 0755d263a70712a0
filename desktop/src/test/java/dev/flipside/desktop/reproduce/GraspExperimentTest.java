package dev.flipside.desktop.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.approval.ApprovalSetup;
import dev.flipside.agents.approval.ApprovalTrial;
import dev.flipside.agents.study.Arm;
import dev.flipside.agents.study.Study;
import dev.flipside.agents.study.StudyListener;
import dev.flipside.agents.study.TrialResult;
import dev.flipside.agents.study.TrialTable;
import dev.flipside.core.environment.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraspExperimentTest {
  private static final EnvironmentRegistry ENVIRONMENTS = EnvironmentRegistry.classPath();

  @TempDir Path folder;

  private static ApprovalSetup small() {
    return new ApprovalSetup(
        "grasp",
        Map.of(),
        "feedback",
        "front/oracle",
        "",
        "front",
        6000,
        Map.of(),
        Map.of("labels", 40.0, "recentClips", 60.0, "initialUpdates", 30.0),
        null,
        4);
  }

  private List<TrialResult> run(Study<ApprovalSetup> study) {
    ApprovalTrial trial =
        new ApprovalTrial(ENVIRONMENTS::provider, folder.resolve("runs"), "a test");
    TrialTable table = TrialTable.open(folder.resolve("trials.jsonl"));
    return study.run(trial, table, 1, StudyListener.NONE);
  }

  @Test
  void aBundleMeasuresTheSameAgainAndTheReportNamesEveryArm() throws IOException {
    Study<ApprovalSetup> study =
        new Study<>("small", List.of(new Arm<>("front", "one camera", small())), List.of(5L));
    List<TrialResult> results = run(study);
    GraspExperiment experiment = new GraspExperiment(ENVIRONMENTS::provider, folder);
    experiment.report(study, results, "flipside reproduce deceptive-grasp");
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page).contains("one camera", "miss-open", "<svg", "image/png");

    Path bundle = folder.resolve("one.zip");
    RunDirectory run = RunDirectory.open(folder.resolve("runs").resolve(results.get(0).folder()));
    FailureBundle.pack(bundle, run, small(), results.get(0));
    GraspExperiment elsewhere =
        new GraspExperiment(ENVIRONMENTS::provider, folder.resolve("elsewhere"));
    GraspExperiment.Remeasured again = elsewhere.remeasure(bundle);
    assertThat(again.figures()).containsKeys("approved", "true", "deceptive");
    assertThat(again.same()).isTrue();
  }

  @Test
  void everyArmNamesARaterAJudgeAndSettingsThatExist() {
    List<Arm<ApprovalSetup>> arms = DeceptiveGrasp.chosen(List.of(), null);
    assertThat(arms).extracting(Arm::name).contains("front", "two-cameras", "gold", "best-of-16");
    for (Arm<ApprovalSetup> arm : arms) {
      ApprovalSetup setup = arm.configuration();
      assertThat(ApprovalTrial.evaluator(ENVIRONMENTS.provider("grasp"), setup).judge().id())
          .isEqualTo(setup.judge());
    }
  }

  @Test
  void anUnknownArmIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> DeceptiveGrasp.chosen(List.of("sideways"), null))
        .hasMessageContaining("there is no arm sideways; there are front, two-cameras");
  }

  @Test
  void aFileThatIsNoBundleIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("no.zip"), "no");
    assertThatThrownBy(() -> FailureBundle.unpack(file, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a bundle");
  }

  @Test
  void aBundleCannotWriteOutsideOfItsFolder() throws IOException {
    Path file = folder.resolve("evil.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("../outside.txt"));
      zip.write("x".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    Path inside = Files.createDirectory(folder.resolve("inside"));
    assertThatThrownBy(() -> FailureBundle.unpack(file, inside))
        .hasMessageContaining("outside of its folder");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }
}
