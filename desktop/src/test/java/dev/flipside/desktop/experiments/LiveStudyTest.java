package dev.flipside.desktop.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyFile;
import dev.flipside.agents.experiment.StudyLock;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.experiment.TrialTable;
import dev.flipside.agents.experiment.Workplace;
import dev.flipside.core.plugin.EnvironmentRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LiveStudyTest {
  private static final EnvironmentRegistry ENVIRONMENTS = EnvironmentRegistry.classPath();
  private static final Study STUDY =
      StudyFile.parse(
          "a test",
          """
          {"name": "stopped", "seeds": [5, 6],
           "all": {"world": "maze", "settings": {"size": 5}, "seedSetting": "layout",
             "episodes": 2, "steps": 40000},
           "arms": [{"name": "path", "reward": "path"},
             {"name": "broken", "reward": "path", "start": "nowhere/checkpoint.bin"}]}\
          """);

  @TempDir Path folder;

  private LiveStudy run(Path where) {
    Study.Outcome known = STUDY.outcome(TrialTable.open(where));
    Findings before = new Findings(STUDY, known, ENVIRONMENTS::provider, where);
    Workplace place = new Workplace(Findings.runs(where), where.resolve("plugins"), "a test", 1);
    return LiveStudy.run(
        () -> STUDY, before, place, new StudyLines("stopped", List.of(), List.of(), where));
  }

  private static void await(BooleanSupplier happened) throws InterruptedException {
    while (!happened.getAsBoolean()) {
      Thread.sleep(20);
    }
  }

  @Test
  void aStudyThatIsStoppedGoesOnWhereItWasAndEndsInTheSameTable() throws Exception {
    Path whole = folder.resolve("whole");
    LiveStudy once = run(whole);
    await(once::finished);
    assertThat(once.failure()).isEmpty();
    assertThat(once.progress().arm("path").finished()).isEqualTo(2);
    assertThat(once.progress().arm("broken").failed()).isEqualTo(2);
    assertThat(once.progress().arm("broken").reason()).contains("nowhere");
    assertThat(whole.resolve("report.html")).content().contains("path 5<", "broken 6 failed");

    Path parts = folder.resolve("parts");
    LiveStudy first = run(parts);
    await(() -> first.progress().arm("path").share() > 0.2);
    first.close();
    assertThat(first.finished()).isTrue();
    assertThat(parts.resolve("report.html")).doesNotExist();
    assertThat(first.progress().all().finished()).isZero();
    StudyProgress.ArmProgress left =
        new StudyProgress(
                new Findings(
                    STUDY, STUDY.outcome(TrialTable.open(parts)), ENVIRONMENTS::provider, parts))
            .arm("path");
    assertThat(left.words())
        .as("what is half done is seen")
        .isEqualTo("0 of 2 runs finished, 1 begun");
    assertThat(left.share()).isBetween(0.1, 0.9);
    try (StudyLock free = StudyLock.whole(parts)) {
      LiveStudy refused = run(parts);
      await(refused::finished);
      assertThat(free).isNotNull();
      assertThat(refused.failure()).contains("is being written by this program");
    }
    LiveStudy second = run(parts);
    await(second::finished);
    assertThat(figures(parts)).isEqualTo(figures(whole)).hasSize(2);
    assertThat(Files.readAllLines(parts.resolve("trials.jsonl"))).hasSize(2);
  }

  @Test
  void theReportIsThereBeforeItsFilms() throws Exception {
    Study study =
        StudyFile.parse(
            "a test",
            """
            {"name": "filmed", "seeds": [5], "films": {"both": ["path"]},
             "arms": [{"name": "path", "world": "maze", "settings": {"size": 5},
               "seedSetting": "layout", "reward": "path", "episodes": 1, "steps": 2048}]}\
            """);
    Path where = folder.resolve("filmed");
    Findings findings = SmallStudy.run(study, where);
    assertThat(findings.films()).hasSize(1);
    StudyLines lines = new StudyLines("filmed", List.of(), List.of(), where);
    assertThatThrownBy(
            () ->
                new Publication(() -> study, findings, lines)
                    .write(
                        film -> {
                          throw new CancellationException("stopped while filming");
                        }))
        .isInstanceOf(CancellationException.class);
    assertThat(where.resolve("report.html")).content().contains("path 5<");
  }

  private static Map<String, Map<String, Double>> figures(Path where) {
    Map<String, Map<String, Double>> all = new TreeMap<>();
    for (TrialResult result : STUDY.outcome(TrialTable.open(where)).results()) {
      Map<String, Double> figures = new TreeMap<>(result.figures());
      figures.keySet().removeIf(name -> name.endsWith("seconds"));
      all.put(result.arm() + " " + result.seed(), figures);
    }
    return all;
  }
}
