package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands make of label files that were damaged, or come from elsewhere. */
class StrangersLabelsTest {
  private static final String NOWHERE = "0".repeat(24);

  @TempDir static Path trained;
  @TempDir Path runs;

  /** What the last command said, through its own stream or the log's. */
  private String said;

  @BeforeAll
  static void train() {
    String command =
        "train backflip --reward feedback --labels 6 --steps 1280 --name judged --feedback bestOfFourShare=0"
            + " --ppo environments=2 --ppo rolloutSteps=32 --ppo minibatchSize=32 --runs";
    List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
    words.add(trained);
    Cli train = Cli.run(words.toArray());
    assertThat(train.status()).as(train.err()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(trained)) {
      for (Path file : files.sorted().toList()) {
        Path to = runs.resolve(trained.relativize(file).toString());
        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path labels() {
    return runs.resolve("backflip/judged/labels.jsonl");
  }

  private List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(labels()));
  }

  private int run(Object... words) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      Cli cli = Cli.run(words);
      said = log.toString(StandardCharsets.UTF_8) + cli.err();
      return cli.status();
    } finally {
      System.setErr(before);
    }
  }

  private int report() {
    return run("report", "judged", "--runs", runs, "--episodes", 1);
  }

  private int resume() {
    return run("train", "backflip", "--resume", "judged", "--steps", 1344, "--runs", runs);
  }

  @Test
  void aTornLastLineIsToldByTheReportAndRepairedWhenTheRunGoesOn() throws IOException {
    List<String> whole = lines();
    byte[] bytes = Files.readAllBytes(labels());
    int half = whole.get(whole.size() - 1).length() / 2;
    byte[] torn = java.util.Arrays.copyOf(bytes, bytes.length - half);
    Files.write(labels(), torn);

    assertThat(report()).isZero();
    assertThat(said)
        .contains("flipside: ")
        .contains("line 6 was cut off after")
        .contains("left out");
    assertThat(Files.readAllBytes(labels())).as("a report repairs nothing").isEqualTo(torn);

    assertThat(resume()).as(said).isZero();
    assertThat(said).startsWith("WARN " + labels() + ", line 6 was cut off after");
    assertThat(lines()).startsWith(whole.subList(0, 5).toArray(new String[0]));
    assertThat(report()).isZero();
    assertThat(said).doesNotContain("cut off");
  }

  @Test
  void anotherSchemaIsRefusedAndTheFileLeftAlone() throws IOException {
    List<String> lines = lines();
    lines.set(1, lines.get(1).replace("\"schema\":1", "\"schema\":7"));
    Files.write(labels(), lines);

    for (int status : new int[] {report(), resume()}) {
      assertThat(status).isEqualTo(2);
      assertThat(said).contains("line 2: written with schema 7, but this program reads schema 1");
    }
    assertThat(lines()).isEqualTo(lines);
  }

  @Test
  void unknownClipsAreToldAndTheirLabelsKept() throws IOException {
    List<String> lines = lines();
    JsonObject label = JsonParser.parseString(lines.get(2)).getAsJsonObject();
    JsonArray clips = label.getAsJsonArray("clips");
    clips.set(0, JsonParser.parseString('"' + NOWHERE + '"'));
    lines.set(2, label.toString());
    Files.write(labels(), lines);

    assertThat(report()).isZero();
    assertThat(said).contains("1 label names clips that are not in").contains(NOWHERE);
    assertThat(resume()).as(said).isZero();
    assertThat(said).contains("1 label names clips that are not in").contains(NOWHERE);
    assertThat(lines()).startsWith(lines.toArray(new String[0]));
  }

  @Test
  void contradictoryCorrectionsEndWithTheLastOneAndOtherClipsArePointedOut() throws IOException {
    List<String> lines = lines();
    JsonObject label = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    for (String choice : List.of("LEFT", "RIGHT", "TIE")) {
      label.addProperty("choice", choice);
      lines.add(label.toString());
    }
    JsonObject other = label.deepCopy();
    other.add("clips", JsonParser.parseString(lines.get(1)).getAsJsonObject().get("clips"));
    lines.add(other.toString());
    Files.write(labels(), lines);

    assertThat(report()).isZero();
    assertThat(said).contains("line 10 answers query").contains("the later one counts");
    assertThat(resume()).as(said).isZero();
    assertThat(said).contains("line 10 answers query");
    assertThat(lines()).startsWith(lines.toArray(new String[0]));
  }

  @Test
  void namesWithEmojiNulAndLineBreaksReachTheReport() throws IOException {
    List<String> lines = lines();
    JsonObject label = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    label.addProperty("rater", "Zo\u00eb \uD83D\uDC22\u0000\n<b>");
    label.addProperty("simulated", false);
    label.addProperty("answeredAt", 2000);
    lines.add(label.toString());
    Files.write(labels(), lines);

    assertThat(report()).as(said).isZero();
    assertThat(runs.resolve("backflip/judged/report.html"))
        .content()
        .contains("Zo\u00eb \uD83D\uDC22")
        .doesNotContain("\n<b>");
    assertThat(resume()).as(said).isZero();
    assertThat(lines()).startsWith(lines.toArray(new String[0]));
  }

  @Test
  void aLineThatIsNoLabelIsNamedAndSetAsideAndTheOthersGoOn() throws IOException {
    List<String> lines = lines();
    String second = lines.set(1, "not a label");
    Files.write(labels(), lines);
    assertThat(report()).as(said).isZero();
    assertThat(said).contains("line 2 is not a label: it is not a JSON object");
    assertThat(lines()).as("a report repairs nothing").isEqualTo(lines);

    lines.set(1, second.replace("PAIR", "TRIO"));
    Files.write(labels(), lines);
    assertThat(resume()).as(said).isZero();
    assertThat(said).contains("line 2 is not a label: there is no kind \"TRIO\"");
    assertThat(lines()).doesNotContain(lines.get(1)).contains(lines.get(0), lines.get(2));
    assertThat(Files.readString(labels().resolveSibling("labels.jsonl.unreadable")))
        .contains("TRIO");
  }
}
