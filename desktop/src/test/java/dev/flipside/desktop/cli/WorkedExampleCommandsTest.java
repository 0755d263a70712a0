package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.plugin.PluginJar;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fourth world of the worked example, in a jar of its own that nothing else knows of. */
class WorkedExampleCommandsTest {
  private static final Path EXAMPLE = Path.of("..", "core", "src", "example");

  @TempDir Path plugins;
  @TempDir Path runs;

  private Path jar;

  @BeforeEach
  void build(@TempDir Path classes) throws IOException {
    jar = PluginJar.ofExample(EXAMPLE, classes, plugins.resolve("hover.jar"));
  }

  @Test
  void itPassesFlipsideCheck() {
    Cli check = Cli.run("check", jar);
    assertThat(check.status()).as(check.err()).isZero();
    assertThat(check.out()).contains("hover").doesNotContain("FAILED");
  }

  @Test
  void itIsLabelledAndTrainedWithoutALineChangedElsewhere() throws IOException {
    List<Object> words = new ArrayList<>(List.of("train", "hover", "--reward", "feedback"));
    words.addAll(List.of("--rater", "person", "--labels", "12", "--steps", "4096"));
    words.addAll(List.of("--name", "asked", "--plugins", plugins, "--runs", runs));
    Cli train = Cli.run(words.toArray());
    assertThat(train.status()).as(train.err()).isZero();
    Path run = runs.resolve("hover").resolve("asked");
    assertThat(PreferenceStore.readLines(RunDirectory.open(run).labels())).hasSize(12);

    Cli evaluate =
        Cli.run("evaluate", "asked", "--episodes", 2, "--plugins", plugins, "--runs", runs);
    assertThat(evaluate.status()).as(evaluate.err()).isZero();
  }

  /** Nobody tuned the learner to this world, and it says nothing about how it is learned. */
  @Test
  void itLearnsFromAnswersWithTheLearnersDefaults() {
    List<Object> words = new ArrayList<>(List.of("train", "hover", "--reward", "feedback"));
    words.addAll(List.of("--rater", "person", "--labels", "300", "--steps", "60000"));
    words.addAll(List.of("--name", "learned", "--plugins", plugins, "--runs", runs));
    Cli train = Cli.run(words.toArray());
    assertThat(train.status()).as(train.err()).isZero();

    Cli evaluate =
        Cli.run(
            "evaluate",
            "learned",
            "--episodes",
            20,
            "--json",
            "--plugins",
            plugins,
            "--runs",
            runs);
    assertThat(evaluate.status()).as(evaluate.err()).isZero();
    double secondsNear =
        JsonParser.parseString(evaluate.out())
            .getAsJsonObject()
            .getAsJsonObject("evaluation")
            .getAsJsonArray("figures")
            .get(0)
            .getAsJsonObject()
            .get("value")
            .getAsDouble();
    assertThat(secondsNear).as("of 5 s within 0.1 m of the line").isGreaterThan(3);

    // All its clips are alike, since a lamp that hovers hovers alike: that is no collapse.
    Cli said =
        Cli.run("evaluate", "learned", "--episodes", 2, "--plugins", plugins, "--runs", runs);
    assertThat(said.out())
        .contains("If that is not what was asked for: None of the known causes shows");
  }

  @Test
  void itIsStudiedWithAFileAloneInShardsThatAreMerged() throws IOException {
    Path file = EXAMPLE.resolve("study.json");
    Path out = runs.resolve("studied");
    List<Object> words = new ArrayList<>(List.of("study", file, "--plugins", plugins));
    words.addAll(List.of("--out", out, "--steps", 2048, "--seeds", "1-2", "--workers", 1));
    words.addAll(List.of("--arms", "formula,mistakes-0.2"));

    List<Object> one = new ArrayList<>(words);
    one.addAll(List.of("--shard", "1/2"));
    Cli first = Cli.run(one.toArray());
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(out.resolve("report.html")).doesNotExist();
    List<Object> merge = new ArrayList<>(words);
    merge.add("--merge");
    Cli half = Cli.run(merge.toArray());
    assertThat(half.status()).isOne();
    assertThat(half.err()).contains("2 trials are missing, among them mistakes-0.2 1");

    List<Object> other = new ArrayList<>(words);
    other.addAll(List.of("--shard", "2/2"));
    assertThat(Cli.run(other.toArray()).status()).isZero();
    Cli merged = Cli.run(merge.toArray());
    assertThat(merged.status()).as(merged.err()).isZero();
    assertThat(merged.out()).contains("formula, n 2", "mistakes-0.2, n 2", "near the line");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("What mistakes of the rater cost", "--arms formula --seeds 1", "image/png");
  }
}
