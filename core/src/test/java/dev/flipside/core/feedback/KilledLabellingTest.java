package dev.flipside.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.testkit.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a labelling process at random moments, again and again on the same file: ten times, or as
 * often as {@code -Dflipside.kills} says.
 */
class KilledLabellingTest {
  @TempDir Path folder;

  /** Ids of the queries by number; each is a hash of clips and takes a while. */
  private final List<String> ids = new ArrayList<>();

  /** The process that is killed: answers query after query and says when each is acknowledged. */
  static final class Labelling {
    private Labelling() {}

    public static void main(String[] args) throws Exception {
      HumanRater rater = new HumanRater("killed");
      PreferenceStore answers = PreferenceStore.open(Path.of(args[0], "labels.jsonl"));
      ClipStore clips = ClipStore.open(Path.of(args[0], "clips"));
      rater.begin(QueryLog.open(Path.of(args[0], "queries.jsonl"), answers, clips));
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
  void killsLoseNoAcknowledgedLabelAndInventNone() throws Exception {
    int kills = Integer.getInteger("flipside.kills", 10);
    Random random = new Random(kills);
    Set<Integer> acknowledged = new HashSet<>();
    int repaired = 0;
    int lines = 0;
    int next = 0;
    for (int kill = 0; kill < kills; kill++) {
      next = labelAndKill(next, random, acknowledged);
      Set<String> queries = new HashSet<>();
      try (PreferenceStore store = PreferenceStore.open(folder.resolve("labels.jsonl"))) {
        assertThat(store.messages()).hasSizeLessThanOrEqualTo(1);
        repaired += store.messages().size();
        lines = store.lines();
        store.current().forEach(label -> queries.add(label.query()));
        assertThat(queries).hasSize(store.lines());
      }
      while (ids.size() < next) {
        ids.add(Clips.pair(ids.size()).id());
      }
      assertThat(ids).containsAll(queries);
      assertThat(queries).containsAll(acknowledged.stream().map(ids::get).toList());
    }
    assertThat(acknowledged).isNotEmpty();
    System.out.printf(
        "%d kills: %d labels acknowledged, %d in the file, %d torn lines repaired%n",
        kills, acknowledged.size(), lines, repaired);
  }

  /**
   * Starts at query {@code first}; returns the number after the last one that can be in the file.
   */
  private int labelAndKill(int first, Random random, Set<Integer> acknowledged)
      throws IOException, InterruptedException {
    List<Integer> said =
        JavaProcess.killed(
            JavaProcess.of(Labelling.class, folder, first),
            folder.resolve("said"),
            random.nextInt(30),
            random);
    acknowledged.addAll(said);
    int last = said.isEmpty() ? first - 1 : said.get(said.size() - 1);
    return last + 2;
  }
}
