package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    refused(Cli.run("record", "backflip", "--script", "sit"), "sit", "there are flip,");
  }

  @Test
  void anUnknownRun() {
    refused(Cli.run("evaluate", "nobody", "--runs", folder), "nobody");
    refused(Cli.run("record", "nobody", "--runs", folder), "nobody");
  }

  @Test
  void numbersThatMakeNoSense() {
    refused(Cli.run("evaluate", "x", "--episodes", "-3"), "--episodes is 1 to 1000000, not -3");
    refused(Cli.run("evaluate", "x", "--episodes", "many"), "--episodes", "many");
    String[] record = {"record", "backflip", "--script", "flip"};
    refused(with(record, "--seconds", "-1"), "--seconds is more than 0", "-1");
    refused(with(record, "--fps", "0"), "--fps is more than 0", "0");
    refused(with(record, "--fps", "NaN"), "--fps is more than 0");
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

    refused(record, "cannot write into", inTheWay + " is not a folder");
  }

  @Test
  void trainingThatMakesNoSense() {
    refused(Cli.run("train"), "say which environment", "backflip");
    refused(Cli.run("train", "frontflip"), "frontflip", "backflip");
    refused(Cli.run("train", "backflip", "--reward", "nice"), "nice", "there are", "published");
    refused(Cli.run("train", "backflip", "--steps", "-5"), "--steps is 1 to 999999999999, not -5");
    refused(Cli.run("train", "backflip", "--threads", "0"), "--threads is 1 to 1024, not 0");
    refused(Cli.run("train", "backflip", "--ppo", "gama=1"), "gama", "gamma");
    refused(Cli.run("train", "backflip", "--ppo", "gamma=2"), "gamma is 0 to 1, not 2");
    refused(
        Cli.run("train", "backflip", "--ppo", "hiddenUnits=1000000"),
        "hiddenUnits is 1 to 4096, not 1000000");
    refused(
        Cli.run("train", "backflip", "--ppo", "policyLearningRate=1e30"),
        "policyLearningRate is 0 to 1, not 1.0E30");
    refused(
        Cli.run("train", "backflip", "--steps", "9000000000000000000"),
        "--steps is 1 to 999999999999");
    refused(Cli.run("train", "backflip", "--setting", "mood=good"), "mood");
    refused(Cli.run("train", "backflip", "--labels", "5"), "--reward feedback");
    refused(Cli.run("train", "--resume", "x", "--seed", "1"), "--resume");
    refused(Cli.run("train", "--resume", "x", "--runs", folder), "x");
    refused(
        Cli.run("train", "backflip", "--runs", folder, "--name", "../up", "--steps", "1"), "../up");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void optionsBeforeACommandAreTheCommands() throws IOException {
    Path run = Files.createDirectories(folder.resolve("maze/broken"));
    Files.writeString(run.resolve("run.json"), "{\"schema\":1}");

    Cli list = Cli.run("--runs", folder, "list");

    assertThat(list.status()).isZero();
    assertThat(list.out()).contains("Runs in " + folder, "maze/broken", "is missing");
    refused(Cli.run("--light", "list"), "list has no option --light");
  }

  @Test
  void aGifFasterThanViewersShowIsRefused() {
    refused(
        Cli.run(
            "record",
            "backflip",
            "--script",
            "flip",
            "--seconds",
            "1",
            "--fps",
            "60",
            "--out",
            folder.resolve("film.gif")),
        "at most 50 pictures per second");
  }

  @Test
  void aDefectIsNoBadInput() {
    java.io.StringWriter text = new java.io.StringWriter();

    int status =
        FlipsideCommand.failed(
            new IllegalArgumentException("a broken promise"),
            java.util.List.of("list"),
            new java.io.PrintWriter(text, true));

    assertThat(status).isEqualTo(1);
    assertThat(text.toString()).contains("IllegalArgumentException", "the details are in");
  }

  @Test
  void aRunThatCannotStartLeavesNothing() {
    Cli train =
        Cli.run(
            "train", "backflip", "--runs", folder, "--name", "new", "--start-from", "nothing.here");

    refused(train, "nothing.here");
    assertThat(folder.resolve("backflip/new")).doesNotExist();
  }

  @Test
  void aCheckpointThatIsDamagedOrOfAnotherEnvironment() throws IOException {
    Path backflip = smallRun("backflip");
    Path maze = smallRun("maze");
    byte[] whole = Files.readAllBytes(backflip);
    String[] commands = {"evaluate", "record", "watch"};
    for (String command : commands) {
      Files.write(backflip, java.util.Arrays.copyOf(whole, whole.length / 2));
      refused(Cli.run(command, "backflip/r", "--runs", folder), "damaged", "step-");
      byte[] flipped = whole.clone();
      flipped[whole.length / 2] ^= 1;
      Files.write(backflip, flipped);
      refused(Cli.run(command, "backflip/r", "--runs", folder), "damaged", "step-");
      Files.write(backflip, Files.readAllBytes(maze));
      refused(Cli.run(command, "backflip/r", "--runs", folder), "maze, not backflip");
      Files.writeString(backflip, "");
      refused(Cli.run(command, "backflip/r", "--runs", folder), "not a checkpoint");
    }
    refused(Cli.run("train", "--resume", "backflip/r", "--runs", folder), "not a checkpoint");
    Files.writeString(folder.resolve("backflip/r/run.json"), "{");
    refused(Cli.run("evaluate", "backflip/r", "--runs", folder), "run.json");
  }

  @Test
  void aRunOfAnotherVersionOfTheEnvironment() throws IOException {
    Path checkpoint = smallRun("backflip");
    Path manifest = folder.resolve("backflip/r/run.json");
    String text = Files.readString(manifest);
    Matcher version = Pattern.compile("\"environmentVersion\": (\\d+)").matcher(text);
    assertThat(version.find()).isTrue();
    String own = "version " + version.group(1);
    Files.writeString(manifest, version.replaceFirst("\"environmentVersion\": 77"));

    Files.delete(checkpoint);
    refused(Cli.run("watch", "backflip/r", "--runs", folder), "version 77", own);
    refused(Cli.run("train", "--resume", "backflip/r", "--runs", folder), "version 77", own);
  }

  /** The checkpoint of a new run called r. */
  private Path smallRun(String environment) {
    Cli train =
        Cli.run(
            "train",
            environment,
            "--runs",
            folder,
            "--name",
            "r",
            "--steps",
            "1",
            "--ppo",
            "environments=2",
            "--ppo",
            "rolloutSteps=8",
            "--ppo",
            "minibatchSize=8");
    assertThat(train.status()).as(train.err()).isZero();
    return folder.resolve(environment + "/r/checkpoints/step-000000000016.checkpoint");
  }

  @Test
  void aPlaceForRunsThatIsAFile() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");

    refused(Cli.run("train", "backflip", "--runs", inTheWay), inTheWay + " is not a folder");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDisk() throws IOException {
    Path checkpoints = Files.createDirectories(folder.resolve("backflip/full/checkpoints"));
    Files.createSymbolicLink(
        checkpoints.resolve("step-000000000016.checkpoint.new"), Path.of("/dev/full"));

    Cli train =
        Cli.run(
            "train",
            "backflip",
            "--runs",
            folder,
            "--name",
            "full",
            "--steps",
            "1",
            "--ppo",
            "environments=2",
            "--ppo",
            "rolloutSteps=8",
            "--ppo",
            "minibatchSize=8");

    assertThat(train.status()).as("a full disk is no bad input").isEqualTo(1);
    assertThat(train.err())
        .contains("step-000000000016.checkpoint", "No space left on device", "the details are in");
  }

  private static Cli with(String[] command, String option, String value) {
    String[] all = java.util.Arrays.copyOf(command, command.length + 2);
    all[command.length] = option;
    all[command.length + 1] = value;
    return Cli.run((Object[]) all);
  }
}
