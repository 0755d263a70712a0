package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake of a user gets one sentence, exit status 2, and no stack trace. */
class BadInputTest {
  @TempDir Path folder;

  private static void refused(Cli cli, String... words) {
    assertThat(cli.status()).as(cli.err()).isEqualTo(2);
    assertThat(cli.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(cli.err().lines().filter(line -> line.startsWith("flipside: "))).hasSize(1);
    assertThat(cli.err()).contains(words);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void anUnknownCommandOrOption() {
    refused(Cli.run("recrod"), "recrod", "record");
    refused(Cli.run("list", "--colour"), "--colour", "flipside list --help");
  }

  @Test
  void anUnknownEnvironmentAnswersWithTheKnownOnes() {
    refused(
        Cli.run("record", "frontflip", "--script", "flip"), "frontflip", "there are", "backflip");
  }

  @Test
  void anUnknownScriptAnswersWithTheKnownOnes() {
    refused(Cli.run("record", "backflip", "--script", "sit"), "sit", "there are flip, stand");
  }

  @Test
  void anUnknownRun() {
    refused(Cli.run("evaluate", "nobody", "--runs", folder), "nobody");
    refused(Cli.run("record", "nobody", "--runs", folder), "nobody");
  }

  @Test
  void numbersThatMakeNoSense() {
    refused(Cli.run("evaluate", "x", "--episodes", "-3"), "--episodes is at least 1, not -3");
    refused(Cli.run("evaluate", "x", "--episodes", "many"), "--episodes", "many");
    String[] record = {"record", "backflip", "--script", "flip"};
    refused(with(record, "--seconds", "-1"), "--seconds is above 0", "-1");
    refused(with(record, "--fps", "0"), "--fps is above 0", "0");
    refused(with(record, "--fps", "NaN"), "--fps is above 0");
    refused(with(record, "--size", "big"), "1280x720", "big");
    refused(with(record, "--size", "4x4"), "16x16", "4x4");
  }

  @Test
  void aFilmOfAnUnknownKind() {
    refused(
        Cli.run("record", "backflip", "--script", "flip", "--out", folder.resolve("film.avi")),
        ".mp4, .webm, .gif, .png");
  }

  @Test
  void anUnknownCameraAnswersWithTheKnownOnes() {
    refused(
        Cli.run("record", "backflip", "--script", "flip", "--seconds", "1", "--camera", "drone"),
        "drone",
        "there are");
  }

  @Test
  void aFolderThatCannotBeWritten() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");

    Cli record =
        Cli.run(
            "record",
            "backflip",
            "--script",
            "flip",
            "--seconds",
            "1",
            "--out",
            inTheWay.resolve("film.mp4"));

    refused(record, "cannot write " + inTheWay.resolve("film.mp4"));
  }

  private static Cli with(String[] command, String option, String value) {
    String[] all = java.util.Arrays.copyOf(command, command.length + 2);
    all[command.length] = option;
    all[command.length + 1] = value;
    return Cli.run((Object[]) all);
  }
}
