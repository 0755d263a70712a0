package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.flipside.core.feedback.Choice;
import dev.flipside.desktop.checked.CheckedAnswer;
import dev.flipside.desktop.checked.CheckedAnswers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "play",
        "train",
        "watch",
        "record",
        "evaluate",
        "list",
        "check",
        "bench",
        "demo",
        "debate",
        "licences"
      })
  void everyCommandExplainsItself(String name) {
    Cli help = name.isEmpty() ? Cli.run("--help") : Cli.run(name, "--help");

    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Usage: flipside").contains(name).contains("--help");
    assertThat(help.err()).isEmpty();
    assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(120));
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Cli.run("--version").out()).matches("Flipside \\d+\\.\\d+\\.\\d+\\S* \\(.+\\)\\R");
  }

  @Test
  void licencesNameWhatIsInsideTheJar() {
    Cli licences = Cli.run("licences");

    assertThat(licences.status()).isZero();
    assertThat(licences.out()).contains("FFmpeg", "LGPL version 3", "PyTorch", "libGDX", "JOrbis");
  }

  @Test
  void listShowsEnvironmentsWithTheirOriginAndRewards() {
    Cli list = Cli.run("list", "--runs", folder, "--plugins", folder);

    assertThat(list.status()).isZero();
    assertThat(list.out())
        .containsPattern("backflip +\\(\\S+\\)")
        .contains("omega-height")
        .contains("none yet");
  }

  @Test
  void aSimulatedJudgeHearsDebatesWithoutAWindow() {
    Cli debate = Cli.run("debate", "grasp", "--simulated", "--episodes", "2");

    assertThat(debate.status()).isZero();
    assertThat(debate.out())
        .contains("true-grasp against fake, 2 pairs")
        .containsPattern("debate:front +1\\.00");
    Cli backflip = Cli.run("debate", "backflip", "--simulated", "--episodes", "2");
    assertThat(backflip.status()).isEqualTo(2);
    assertThat(backflip.err()).contains("nothing to debate").hasLineCount(1);
  }

  @Test
  void whatPeopleAnsweredInDebatesIsToldApartFromTheSimulatedJudge() throws IOException {
    assertThat(Cli.run("debate", "grasp", "--answers", "--runs", folder).out())
        .contains("Nobody has judged grasp");
    new CheckedAnswers(folder, "grasp", "person")
        .keep(
            new CheckedAnswer(
                CheckedAnswer.Occasion.DEBATED,
                List.of("a", "b"),
                Choice.RIGHT,
                Choice.RIGHT,
                "gold",
                Optional.of(Choice.LEFT),
                "debate:front",
                1,
                2,
                List.of("front"),
                List.of(),
                1),
            List.of());

    Cli answers = Cli.run("debate", "grasp", "--answers", "--runs", folder);

    assertThat(answers.status()).isZero();
    assertThat(answers.out())
        .containsPattern("people(.|\\R)+person +debated +1 of 1, 1.00 \\[0.21, 1.00\\]")
        .containsPattern("Simulated judges(.|\\R)+debate:front +debated +0 of 1, 0.00");
  }

  @Test
  void oneBrokenPluginIsNamedAndLeavesTheRestWorking() throws IOException {
    Files.writeString(folder.resolve("broken.jar"), "no jar");

    Cli list = Cli.run("list", "--plugins", folder, "--runs", folder);

    assertThat(list.status()).isZero();
    assertThat(list.err())
        .startsWith("flipside: plugin broken.jar is not a jar file")
        .hasLineCount(1);
    assertThat(list.out()).contains("backflip");
  }

  @Test
  void aScriptIsRecordedAsAContactSheet() throws IOException {
    Path sheet = folder.resolve("sheet.png");

    Cli record =
        Cli.run(
            "record",
            "backflip",
            "--script",
            "stand",
            "--out",
            sheet,
            "--seconds",
            1,
            "--size",
            "160x90");

    assertThat(record.err()).doesNotContain("flipside:");
    assertThat(record.status()).isZero();
    BufferedImage picture = ImageIO.read(sheet.toFile());
    assertThat(picture.getWidth()).isEqualTo(4 + 4 * 164);
    assertThat(picture.getHeight()).isEqualTo(4 + 4 * 94);
    long colours = picture.getRGB(0, 0, 660, 380, null, 0, 660).length;
    assertThat(java.util.Arrays.stream(picture.getRGB(0, 0, 660, 380, null, 0, 660)).distinct())
        .as("colours among %d pixels", colours)
        .hasSizeGreaterThan(50);
  }

  @Test
  void checkReportsEveryPartOfTheContract() {
    Cli check = Cli.run("check", "backflip");

    assertThat(check.status()).as(check.out()).isZero();
    assertThat(check.out()).startsWith("backflip from ").contains("ok ").doesNotContain("FAILED");
    assertThat(check.out()).contains("the same seed and actions give the same bits");
  }

  @Test
  void benchGivesRatiosAsJson() {
    Cli bench =
        Cli.run(
            "bench",
            "backflip",
            "--json",
            "--seconds",
            "0.2",
            "--ppo",
            "environments=2",
            "--ppo",
            "rolloutSteps=32",
            "--ppo",
            "minibatchSize=32");

    assertThat(bench.status()).as(bench.err()).isZero();
    var figures =
        JsonParser.parseString(bench.out()).getAsJsonObject().getAsJsonArray("figures").asList();
    assertThat(figures)
        .extracting(f -> f.getAsJsonObject().get("name").getAsString())
        .contains("environment", "bare-loop", "interface-cost", "training-1-thread", "painting");
    assertThat(figures)
        .allSatisfy(
            f ->
                assertThat(f.getAsJsonObject().get("value").getAsDouble()).isPositive().isFinite());
  }

  @Test
  void listNamesTheShippedRunsAndHowToMakeThem() {
    assertThat(Cli.run("list", "--runs", folder).out())
        .contains("backflip/published")
        .contains("flipside train backflip --reward published --seed 60013 --steps 5000000");
  }

  @Test
  void shippedRunsAreEvaluatedButNeverWrittenTo() {
    Cli evaluate =
        Cli.run("evaluate", "backflip/published", "--episodes", 1, "--json", "--runs", folder);
    assertThat(evaluate.status()).as(evaluate.err()).isZero();
    assertThat(evaluate.out())
        .as("one episode says nothing about others, and JSON knows no NaN")
        .contains("clean-flips-per-minute", "null")
        .doesNotContain("NaN");
    assertThat(
            Cli.run("evaluate", "backflip/published", "--episodes", 3, "--runs", folder)
                .out()
                .lines()
                .filter(line -> line.contains("clean-flips-per-minute")))
        .as("equal episodes claim no interval without width")
        .singleElement()
        .asString()
        .contains("0.000 per minute  in all 3");

    for (String[] words :
        new String[][] {
          {"train", "--resume", "backflip/published"},
          {"label", "backflip/published"},
          {"report", "backflip/published", "--episodes", "1"}
        }) {
      Cli refused = Cli.run((Object[]) words);
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.sentence()).contains("came with the program and is never written to");
    }
  }

  @Test
  void theDemoFilmsTheShippedRuns() {
    Path film = folder.resolve("demo.gif");

    Cli demo = Cli.run("demo", "--seconds", 0.2, "--size", "640x480", "--out", film);

    assertThat(demo.status()).as(demo.err()).isZero();
    assertThat(film).isNotEmptyFile();
    assertThat(demo.out()).contains("backflip/published").contains("same seed, same clock");
  }

  @Test
  void theDemoTrainsAndFilmsBeforeAndAfter() {
    Path film = folder.resolve("demo.mp4");

    Cli demo =
        Cli.run(
            "demo",
            "--train",
            1,
            "--size",
            "160x90",
            "--out",
            film,
            "--runs",
            folder.resolve("runs"));

    assertThat(demo.status()).as(demo.err()).isZero();
    assertThat(film).isNotEmptyFile();
    assertThat(demo.out()).contains("steps; go on with: flipside train --resume backflip/demo");
    assertThat(folder.resolve("runs/backflip/demo/run.json")).exists();
  }
}
