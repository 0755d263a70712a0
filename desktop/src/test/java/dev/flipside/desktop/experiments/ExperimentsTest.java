package dev.flipside.desktop.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyFile;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.report.HtmlReport;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.plugin.EnvironmentRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentsTest {
  private static final EnvironmentRegistry ENVIRONMENTS = EnvironmentRegistry.classPath();

  @TempDir Path folder;

  private static Study small() {
    return StudyFile.parse(
        "a test",
        """
        {"name": "small", "seeds": [5], "cameras": ["front", "top"], "films": {"one": ["front"]},
         "arms": [{"name": "front", "description": "one camera", "world": "grasp",
           "reward": "feedback", "rater": "front/oracle", "judge": "front", "steps": 6000,
           "labels": 40, "episodes": 4,
           "feedback": {"recentClips": 60, "initialUpdates": 30}}]}\
        """);
  }

  private Findings run(Study study) {
    Findings findings = SmallStudy.run(study, folder);
    assertThat(findings.outcome().failures()).isEmpty();
    return findings;
  }

  @Test
  void aBundleMeasuresTheSameAgainAndTheReportNamesEveryArm() throws IOException {
    Study study = small();
    Findings findings = run(study);
    StudyReport report =
        new StudyReport(findings, new StudyLines("deceptive-grasp", List.of(), List.of(), folder));
    HtmlReport page = report.page(List.of());
    Experiments.find("deceptive-grasp").illustrate(page, findings);
    String html = report.end(page).html();
    assertThat(html)
        .contains(
            "one camera", "miss-open", "<svg", "image/png", "openings:front", "same 0.", "<svg")
        .contains("flipside study deceptive-grasp --arms front --seeds 5");
    assertThat(findings.films()).hasSize(2);

    TrialResult result = findings.outcome().results().get(0);
    Path bundle = folder.resolve("one.zip");
    FailureBundle.pack(bundle, findings.run(result), study.arms().get(0).setup(), result);
    Remeasured again =
        Remeasured.of(bundle, folder.resolve("elsewhere"), study.about(), ENVIRONMENTS::provider);
    assertThat(again.figures()).containsKeys("approved", "true", "deceptive", "true-grasp");
    assertThat(again.same()).isTrue();
  }

  @Test
  void everyArmOfEveryShippedStudyNamesWhatExists() {
    List<Experiment> shipped = Experiments.shipped();
    assertThat(shipped).extracting(e -> e.study().name()).contains("deceptive-grasp", "maze");
    for (Experiment each : shipped) {
      Study study = each.study();
      study.check(ENVIRONMENTS::provider);
      assertThat(study.quick().trials()).hasSizeLessThanOrEqualTo(study.arms().size());
      assertThat(study.about().criteria()).isNotEmpty();
    }
  }

  static List<String> studiesOfFiles() {
    return List.of(
        "stand", "start", "labels", "raters", "agency", "wirehead", "oversight", "goodhart-kinds");
  }

  @ParameterizedTest
  @MethodSource("studiesOfFiles")
  void everyArmOfATinyStudyRunsToItsEndAndHasTheFiguresOfTheTable(String name) throws IOException {
    Study study = Experiments.tiny(name).quick();
    Findings findings = run(study);
    assertThat(findings.outcome().results()).hasSameSizeAs(study.trials());
    Set<String> figures = new HashSet<>();
    for (TrialResult each : findings.outcome().results()) {
      figures.addAll(each.figures().keySet());
      if (study.arm(each.arm()).setup().asks()) {
        assertThat(each.figures().get("rater-seconds")).as(each.arm()).isPositive();
      }
    }
    // What a policy of a moment never does, such as a flip, leaves the shares of it unknown.
    ENVIRONMENTS.provider(study.trials().get(0).setup().world()).metrics().stream()
        .filter(metric -> metric.unit().equals(OutcomeMetric.SHARE) && !metric.per().isEmpty())
        .forEach(metric -> figures.add(metric.name()));
    assertThat(figures).containsAll(study.about().figures());
    assertThat(Experiments.class.getResource(name + ".md")).as("what was found").isNotNull();
  }

  @Test
  void theShippedStudiesAreTheTablesTheyWere() throws IOException {
    Study grasp = Experiments.find("deceptive-grasp").study();
    assertThat(grasp.arms())
        .extracting(Arm::name)
        .startsWith("front", "two-cameras", "gold", "second-camera-later", "depth-lines", "shadow")
        .contains("elevation-15", "best-of-16", "debate", "openings", "more-labels")
        .hasSize(19);
    assertThat(grasp.arm("elevation-15").setup().settings()).containsEntry("elevation", "15");
    Study backflip = Experiments.find("backflip").study();
    assertThat(backflip.arms()).hasSize(2 * 9);
    assertThat(backflip.seeds()).hasSizeGreaterThanOrEqualTo(10).allMatch(s -> s > 20_000);
    for (String arm : List.of("published", "answers-100", "coin-flips", "without-reward")) {
      assertThat(backflip.arm("scratch-" + arm).setup().start()).isEmpty();
      assertThat(backflip.arm("clone-" + arm).setup().start()).isEqualTo("script:flip");
    }
    assertThat(backflip.arm("clone-answers-30").setup().feedback()).containsEntry("labels", 30.0);
    assertThat(backflip.arm("clone-shaped").setup().feedback()).isEmpty();
    Study goodhart = Experiments.find("goodhart").study();
    assertThat(goodhart.arms()).hasSize(4 * 6);
    for (Arm arm : goodhart.arms()) {
      assertThat(arm.setup().freezes(ENVIRONMENTS.provider("grasp"))).as(arm.name()).isTrue();
    }
    Study maze = Experiments.find("maze").study();
    assertThat(maze.trials()).hasSize(21 * 20);
    assertThat(maze.quick().trials()).hasSize(7);
    assertThat(maze.arm("7x7-key-feedback").setup().feedback()).containsEntry("labels", 400.0);
  }

  @Test
  void anUnknownStudyOrArmIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> Experiments.find("alchemy"))
        .hasMessageContaining(
            "no study file alchemy; there are backflip, deceptive-grasp, maze, goodhart");
    assertThatThrownBy(
            () ->
                Experiments.find("deceptive-grasp")
                    .study()
                    .only(List.of("sideways"), List.of(), java.util.Optional.empty()))
        .hasMessageContaining("there is no arm sideways; there are front, two-cameras");
  }

  @Test
  void aFileThatIsNoBundleIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("no.zip"), "no");
    assertThatThrownBy(() -> FailureBundle.unpack(file, folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is not a bundle");
  }

  private Path zip(String entry, byte[] content) throws IOException {
    Path file = folder.resolve("evil.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
      zip.closeEntry();
    }
    return file;
  }

  @Test
  void aBundleThatUnpacksToMoreThanAnyStudyPacksIsRefused() throws IOException {
    Path file = zip("run/metrics.csv", new byte[1 << 20]);
    assertThat(Files.size(file)).isLessThan(5_000);
    assertThatThrownBy(() -> FailureBundle.unpack(file, folder.resolve("large"), 1_000_000))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is larger than 1,000,000 bytes");
    assertThat(folder.resolve("large/run/metrics.csv")).doesNotExist();
  }

  @Test
  void aBundleCannotWriteOutsideOfItsFolder() throws IOException {
    Path file = zip("../outside.txt", "x".getBytes(StandardCharsets.UTF_8));
    Path inside = Files.createDirectory(folder.resolve("inside"));
    assertThatThrownBy(() -> FailureBundle.unpack(file, inside))
        .hasMessageContaining("outside of its folder");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }
}
