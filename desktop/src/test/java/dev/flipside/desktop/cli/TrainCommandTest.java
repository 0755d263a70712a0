package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.flipside.core.testkit.JavaProcess;
import dev.flipside.desktop.Flipside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir Path runs;

  /** A run that takes a moment: 64 steps an iteration. */
  private Cli train(Object... more) {
    List<Object> words = new ArrayList<>(List.of("train", "backflip", "--runs", runs));
    words.addAll(List.of("--ppo", "environments=2", "--ppo", "rolloutSteps=32"));
    words.addAll(List.of("--ppo", "minibatchSize=32", "--checkpoint-every", "64"));
    words.addAll(List.of(more));
    return Cli.run(words.toArray());
  }

  private static byte[] newest(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run.resolve("checkpoints"))) {
      return Files.readAllBytes(files.sorted().reduce((a, b) -> b).orElseThrow());
    }
  }

  @Test
  void aRunCanBeEvaluatedRecordedAndListed() throws IOException {
    Cli train = train("--steps", 128, "--name", "quick");
    assertThat(train.status()).as(train.err()).isZero();
    assertThat(train.out()).contains("Finished after 128 of 128 steps").contains("backflip/quick");

    Cli list = Cli.run("list", "--runs", runs);
    assertThat(list.out()).contains("backflip/quick").contains("reward omega-height, seed 1");

    Cli evaluate = Cli.run("evaluate", "quick", "--runs", runs, "--episodes", 2, "--json");
    assertThat(evaluate.status()).as(evaluate.err()).isZero();
    JsonObject json = JsonParser.parseString(evaluate.out()).getAsJsonObject();
    assertThat(json.get("steps").getAsLong()).isEqualTo(128);
    assertThat(json.getAsJsonObject("evaluation").get("episodes").getAsInt()).isEqualTo(2);

    assertThat(runs.resolve("backflip/quick/report.html"))
        .content()
        .contains("hand-coded reward omega-height")
        .contains("flipside report backflip/quick");

    Path film = runs.resolve("film.gif");
    Cli record =
        Cli.run(
            "record", "quick", "--runs", runs, "--out", film, "--seconds", 1, "--size", "160x90");
    assertThat(record.status()).as(record.err()).isZero();
    assertThat(film).isNotEmptyFile();

    Path sheet = runs.resolve("best.png");
    Cli best =
        Cli.run("record", "quick", "--runs", runs, "--out", sheet, "--seconds", 1, "--best-of", 2);
    assertThat(best.status()).as(best.err()).isZero();
    assertThat(sheet).isNotEmptyFile();
  }

  @Test
  void theReportOfAFeedbackRunHasADataCardForItsLabels() {
    Cli train = train("--steps", 1280, "--reward", "feedback", "--labels", 4, "--name", "judged");

    assertThat(train.status()).as(train.err()).isZero();
    assertThat(runs.resolve("backflip/judged/report.html"))
        .content()
        .contains("Who judged")
        .contains("a simulated rater, one in ten wrong")
        .contains("queries answered");
  }

  @Test
  void theSameSeedGivesTheSameBitsWhetherInterruptedOrNot() throws IOException {
    assertThat(train("--steps", 192, "--name", "whole").status()).isZero();
    assertThat(train("--steps", 64, "--name", "parts").status()).isZero();
    Cli resumed = Cli.run("train", "--resume", "parts", "--runs", runs, "--steps", 192);

    assertThat(resumed.err()).contains("Resuming backflip/parts at step 64 of 192");
    assertThat(resumed.status()).isZero();
    assertThat(newest(runs.resolve("backflip/parts")))
        .isEqualTo(newest(runs.resolve("backflip/whole")));
  }

  @Test
  void theCommandInTheManifestMakesTheRunAgain() throws IOException {
    assertThat(train("--steps", 64, "--seed", 7, "--name", "first").status()).isZero();
    String manifest = Files.readString(runs.resolve("backflip/first/run.json"));
    String command =
        JsonParser.parseString(manifest).getAsJsonObject().get("command").getAsString();
    assertThat(command).startsWith("flipside train backflip --reward omega-height --seed 7");

    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.remove(0);
    words.addAll(List.of("--runs", runs.toString(), "--name", "again"));
    assertThat(Cli.run(words.toArray()).status()).isZero();

    assertThat(newest(runs.resolve("backflip/again")))
        .isEqualTo(newest(runs.resolve("backflip/first")));
  }

  @Test
  void withoutANameTheRunIsCalledAfterRewardAndSeed() {
    assertThat(train("--steps", 64, "--reward", "published", "--seed", 4).out())
        .contains("backflip/published-4");
    assertThat(train("--steps", 64, "--reward", "published", "--seed", 4).out())
        .contains("backflip/published-4-2");
  }

  @Test
  void aKilledRunResumesToTheSameBits() throws Exception {
    assertThat(train("--steps", 6400, "--name", "whole").status()).isZero();
    Process process =
        JavaProcess.of(
                Flipside.class,
                "train",
                "backflip",
                "--runs=" + runs,
                "--name=killed",
                "--ppo=environments=2",
                "--ppo=rolloutSteps=32",
                "--ppo=minibatchSize=32",
                "--checkpoint-every=640",
                "--steps=6400")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path first = runs.resolve("backflip/killed/checkpoints/step-000000001280.checkpoint");
    for (int i = 0; i < 600 && !Files.exists(first) && process.isAlive(); i++) {
      Thread.sleep(50);
    }
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThat(first).exists();

    Cli resumed = Cli.run("train", "--resume", "killed", "--runs", runs);

    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(newest(runs.resolve("backflip/killed")))
        .isEqualTo(newest(runs.resolve("backflip/whole")));
  }
}
