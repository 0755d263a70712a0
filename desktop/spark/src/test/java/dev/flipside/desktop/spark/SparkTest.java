package dev.flipside.desktop.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.experiment.Cores;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyFile;
import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.Trial;
import dev.flipside.agents.experiment.TrialExecutor;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.experiment.TrialSpec;
import dev.flipside.agents.experiment.TrialTable;
import dev.flipside.agents.experiment.Workplace;
import dev.flipside.core.Refusal;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.cli.FlipsideCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkTest {
  // The last seed is no layout that the maze has.
  private static final String STUDY =
      """
      {"name": "two", "seeds": [5, 6, 5000000000],
       "all": {"world": "maze", "settings": {"size": 5}, "seedSetting": "layout", "steps": 4096,
         "episodes": 2},
       "arms": [{"name": "path", "reward": "path"}, {"name": "line", "reward": "straight-line"}]}
      """;
  private static final String LONG =
      """
      {"name": "long", "seeds": [5, 6],
       "arms": [{"name": "path", "world": "maze", "settings": {"size": 5}, "reward": "path",
         "steps": 100000, "episodes": 1}]}
      """;

  @TempDir Path folder;

  @BeforeAll
  static void progressComesSoon() {
    System.setProperty("spark.executor.heartbeatInterval", "200ms");
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("my.json"), json);
  }

  /** What a study on {@code executor} says on its error stream. */
  private String study(Path file, Path out, String executor, int status) {
    StringWriter err = new StringWriter();
    String[] words = {"study", file.toString(), "--out", out.toString(), "--executor", executor};
    int ended =
        FlipsideCommand.run(
            words, new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true));
    assertThat(ended).as(err.toString()).isEqualTo(status);
    return err.toString();
  }

  @Test
  void theTableIsThatOfTheCoresAndATrialThatFailsIsReportedAndLeavesTheOthers() throws IOException {
    Path file = file(STUDY);
    String here = study(file, folder.resolve("cores"), "cores", 1);
    String there = study(file, folder.resolve("spark"), "spark:local[2]", 1);
    assertThat(lines(there))
        .isEqualTo(lines(here))
        .hasSize(2)
        .allMatch(line -> line.contains(" 5000000000 failed: setting layout is"));
    assertThat(table("spark")).isEqualTo(table("cores")).hasSize(4);
    assertThat(folder.resolve("spark").resolve("report.html"))
        .content()
        .contains("line 5000000000 failed", "path 5<");
  }

  private static List<String> lines(String err) {
    return err.lines().filter(line -> line.startsWith("flipside: trial")).sorted().toList();
  }

  /** The lines of a table without the time that trials took. */
  private List<String> table(String name) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(name).resolve("trials.jsonl"))) {
      return lines.map(l -> l.replaceAll("\"(cpu-)?seconds\":[^,}]*,?", "")).sorted().toList();
    }
  }

  @Test
  void aStudyThatIsStoppedEndsWithCheckpointsAndGoesOnToTheSameTable() throws IOException {
    Study study = StudyFile.read(file(LONG));
    Path parts = folder.resolve("parts");
    Map<String, Double> heard = new ConcurrentHashMap<>();
    Study.Outcome stopped =
        run(
            study,
            new Spark().at("local[1]"),
            parts,
            new StudyListener() {
              @Override
              public void progressed(TrialSpec trial, double share) {
                heard.put(trial.toString(), share);
              }

              @Override
              public boolean stopped() {
                return !heard.isEmpty();
              }
            });
    assertThat(heard)
        .hasSize(1)
        .allSatisfy((trial, share) -> assertThat(share).isBetween(0.0, 1.0));
    assertThat(stopped.failures()).isEmpty();
    assertThat(stopped.missing()).hasSize(2);
    try (Stream<Path> left = Files.walk(parts)) {
      assertThat(left).anyMatch(path -> path.toString().endsWith(".checkpoint"));
    }
    Study.Outcome on = run(study, new Spark(), parts, StudyListener.NONE);
    Study.Outcome whole = run(study, new Cores(), folder.resolve("whole"), StudyListener.NONE);
    assertThat(figures(on)).isEqualTo(figures(whole)).hasSize(2);
  }

  private static Study.Outcome run(
      Study study, TrialExecutor executor, Path out, StudyListener listener) {
    Workplace place = new Workplace(out.resolve("runs"), out.resolve("plugins"), "a test", 2);
    EnvironmentRegistry environments = EnvironmentRegistry.classPath();
    Trial here = new Trial(environments::provider, place.runs(), place.command());
    return study.run(study.trials(), executor, here, place, TrialTable.open(out), listener);
  }

  private static Map<String, Map<String, Double>> figures(Study.Outcome outcome) {
    Map<String, Map<String, Double>> all = new TreeMap<>();
    for (TrialResult result : outcome.results()) {
      Map<String, Double> figures = new TreeMap<>(result.figures());
      figures.keySet().removeIf(name -> name.endsWith("seconds"));
      all.put(result.arm() + " " + result.seed(), figures);
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yarn",
        "local[0]",
        "local[two]",
        "local[2]x",
        "spark://",
        "spark://host",
        "spark://host:0",
        "spark://host:70000",
        "spark://host:7077,",
        "k8s://host:7077"
      })
  void aPlaceThatIsNoneIsOneSentence(String where) {
    assertThatThrownBy(() -> TrialExecutor.named("spark:" + where))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("local[N] or spark://HOST:PORT")
        .hasMessageEndingWith(where.isEmpty() ? "an empty place" : where);
  }

  @Test
  void placesAreCoresOrMasters() {
    List.of("local", "local[2]", "local[*]").forEach(p -> TrialExecutor.named("spark:" + p));
    assertThat(new MasterAddress("spark://one.example:7077,[::1]:7077").elsewhere()).isTrue();
    assertThat(TrialExecutor.named("spark")).isInstanceOf(Spark.class);
  }

  @Test
  void aMasterThatDoesNotAnswerIsSaidAtOnce() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String place = "spark://127.0.0.1:" + free;
    assertThat(study(file(STUDY), folder.resolve("out"), "spark:" + place, 2))
        .isEqualTo("flipside: no Spark master answers at " + place + System.lineSeparator());
  }
}
