package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {
  @TempDir Path folder;

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("my.json"), json.replace('\'', '"'));
  }

  @Test
  void aTrialThatFailsIsReportedWithItsReasonAndLeavesTheOthers() throws IOException {
    // The second seed is no layout that the maze has.
    Path file =
        file(
            """
            {'name': 'half', 'seeds': [5, 5000000000], 'arms': [{'name': 'path', 'world': 'maze',
              'settings': {'size': 5}, 'seedSetting': 'layout', 'reward': 'path', 'steps': 2048,
              'episodes': 1}]}""");
    Path out = folder.resolve("out");
    Cli study = Cli.run("study", file, "--out", out, "--workers", 2);
    assertThat(study.status()).isOne();
    assertThat(study.err()).contains("trial path 5000000000 failed: setting layout is");
    assertThat(study.out()).contains("path, n 1");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("path 5000000000 failed", "path 5<");
    assertThat(out.resolve("trials.jsonl")).exists();
  }

  @Test
  void theReportSaysTheCommandOfEachTrialAndPastingItGivesTheSameFigures() throws IOException {
    Path file =
        file(
            """
            {'name': 'two', 'seeds': [5, 6], 'all': {'world': 'maze', 'settings': {'size': 5},
              'seedSetting': 'layout', 'steps': 9000, 'episodes': 2},
             'arms': [{'name': 'path', 'reward': 'path'}, {'name': 'line', 'reward': 'straight-line'}]}""");
    Path out = folder.resolve("it's out");
    Cli study = Cli.run("study", file, "--out", out, "--workers", 2, "--steps", 4096);
    assertThat(study.status()).as(study.err()).isZero();

    String html = Files.readString(out.resolve("report.html"));
    List<String> lines =
        html.lines()
            .map(l -> l.replace("<pre>", "").replace("</pre>", ""))
            .filter(l -> l.startsWith("flipside study") && l.contains(" --seeds "))
            .toList();
    assertThat(lines).hasSize(4).doesNotHaveDuplicates();
    String pasted = lines.get(3);
    assertThat(pasted).contains("--arms line --seeds 6", "--steps 4096");
    List<String> words = shellWords(pasted);
    Cli again = Cli.run(words.subList(1, words.size()).toArray());
    assertThat(again.status()).as(again.err()).isZero();

    Path alone = Path.of(words.get(words.indexOf("--out") + 1));
    assertThat(Files.readString(alone.resolve("report.html"))).contains("line 6<");
    List<String> once = Files.readAllLines(alone.resolve("trials.jsonl"));
    assertThat(once).hasSize(1);
    assertThat(Files.readAllLines(out.resolve("trials.jsonl")).stream().map(this::figures))
        .contains(figures(once.get(0)));
    assertThat(html).contains("95 % interval, small dots: runs", "control steps", "goal-reached");
  }

  /** Arm, seed and figures without the time that they took. */
  private String figures(String line) {
    return line.replaceAll("\"(cpu-)?seconds\":[0-9.E-]+,?", "").replaceAll(",}", "}");
  }

  /** The words of a line as a shell reads them. */
  private static List<String> shellWords(String line) throws IOException {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf '%s\\n' " + line.replace("&quot;", "\"")).start();
    return shell.inputReader().lines().toList();
  }

  @Test
  void badInputIsOneSentenceBeforeAnythingRuns() throws IOException {
    Path good =
        file(
            """
            {'name': 'good', 'seeds': [1],
             'arms': [{'name': 'a', 'world': 'maze', 'reward': 'path'}]}""");
    assertRefused("there is no study and no study file nothing", "study", "nothing");
    assertRefused("--shard is I/N", "study", good, "--shard", "3/2");
    assertRefused("there is no arm b; there are a", "study", good, "--arms", "b");
    assertRefused("seeds are a number, or a range", "study", good, "--seeds", "many");
    assertRefused(
        "there is no executor cloud; there are cores", "study", good, "--executor", "cloud");
    assertRefused("--workers", "study", good, "--workers", "0");
    Path bad =
        file(
            "{'name': 'bad', 'seeds': [1], 'arms': [{'name': 'a', 'world': 'moon', 'reward': 'x'}]}");
    assertRefused("moon", "study", bad);
    Path worse = file("{'name': 'bad', 'seeds': [1], 'arms': [{'name': 'a', 'wrld': 'maze'}]}");
    assertRefused("my.json: arms[0] has no \"wrld\"", "study", worse);
  }

  private void assertRefused(String sentence, Object... words) {
    Object[] all = new Object[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--out";
    all[words.length + 1] = folder.resolve("out");
    Cli refused = Cli.run(all);
    assertThat(refused.status()).as(refused.err()).isEqualTo(2);
    assertThat(refused.err()).contains(sentence);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
