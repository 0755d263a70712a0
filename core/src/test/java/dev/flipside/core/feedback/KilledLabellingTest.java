package dev.flipside.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a labelling process at random moments, again and again on the same file. */
class KilledLabellingTest {
  @TempDir Path folder;

  /** The process that is killed: answers query after query and says when each is acknowledged. */
  static final class Labelling {
    private Labelling() {}

    public static void main(String[] args) throws Exception {
      HumanRater rater = new HumanRater("killed");
      PreferenceStore answers = PreferenceStore.open(Path.of(args[0], "labels.jsonl"));
      rater.begin(answers, ClipStore.open(Path.of(args[0], "clips")));
      for (int i = Integer.parseInt(args[1]); ; i++) {
        rater.submit(Clips.answer(Clips.pair(i), choice(i), "killed", 1)).get();
        System.out.println(i);
        System.out.flush();
      }
    }
  }

  private static Choice choice(int number) {
    return List.of(Choice.LEFT, Choice.RIGHT, Choice.TIE, Choice.CANT_TELL).get(number % 4);
  }

  @Test
  void tenKillsLoseNoAcknowledgedLabelAndInventNone() throws Exception {
    killAgainAndAgain(10);
  }

  @Test
  @Tag("slow")
  void twoHundredKillsLoseNoAcknowledgedLabelAndInventNone() throws Exception {
    killAgainAndAgain(200);
  }

  private void killAgainAndAgain(int kills) throws Exception {
    Random random = new Random(kills);
    Set<Integer> acknowledged = new HashSet<>();
    int next = 0;
    for (int kill = 0; kill < kills; kill++) {
      next = labelAndKill(next, random, acknowledged);
      Set<String> queries = new HashSet<>();
      try (PreferenceStore store = PreferenceStore.open(folder.resolve("labels.jsonl"))) {
        assertThat(store.messages()).hasSizeLessThanOrEqualTo(1);
        store.current().forEach(label -> queries.add(label.query()));
        assertThat(queries).hasSize(store.lines());
      }
      Set<String> possible = new HashSet<>();
      for (int i = 0; i < next; i++) {
        possible.add(Clips.pair(i).id());
      }
      assertThat(possible).containsAll(queries);
      for (int i : acknowledged) {
        assertThat(queries).contains(Clips.pair(i).id());
      }
    }
    assertThat(acknowledged).isNotEmpty();
  }

  /**
   * Starts at query {@code first}; returns the number after the last one that can be in the file.
   */
  private int labelAndKill(int first, Random random, Set<Integer> acknowledged)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Labelling.class.getName(),
                folder.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    int enough = random.nextInt(30);
    while (process.isAlive() && Files.readAllLines(said).size() <= enough) {
      Thread.sleep(2);
    }
    Thread.sleep(0, random.nextInt(1_000_000));
    process.destroyForcibly().waitFor();
    assertThat(process.exitValue()).isNotZero();
    int last = first - 1;
    String acknowledgements = Files.readString(said);
    int whole = acknowledgements.lastIndexOf('\n') + 1;
    for (String line : acknowledgements.substring(0, whole).lines().toList()) {
      last = Integer.parseInt(line);
      acknowledged.add(last);
    }
    return last + 2;
  }
}
