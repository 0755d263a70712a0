package dev.flipside.desktop.checked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.testkit.JavaProcess;
import dev.flipside.desktop.checked.CheckedAnswer.Occasion;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a sitting of a person who judges at random moments, again and again on the same file. */
class KilledSittingTest {
  private static final int KILLS = 6;

  @TempDir Path runs;

  /** The process that is killed: judges round after round and says when each answer is kept. */
  static final class Sitting {
    private Sitting() {}

    public static void main(String[] args) throws Exception {
      CheckedAnswers store = new CheckedAnswers(Path.of(args[0]), "grasp", "person");
      for (long i = Long.parseLong(args[1]); ; i++) {
        store.keep(judgement(i), List.of());
        System.out.println(i);
        System.out.flush();
      }
    }
  }

  private static CheckedAnswer judgement(long number) {
    return new CheckedAnswer(
        Occasion.DEBATED,
        List.of("clip " + 2 * number, "clip " + (2 * number + 1)),
        number % 3 == 0 ? Choice.RIGHT : Choice.LEFT,
        Choice.LEFT,
        "gold",
        Optional.of(Choice.TIE),
        "front",
        number,
        number + 1,
        List.of("front"),
        List.of("exhibit:left:front:0-5"),
        1);
  }

  @Test
  void noKeptAnswerIsLostAndNoneInvented() throws Exception {
    Random random = new Random(KILLS);
    Set<Long> kept = new HashSet<>();
    long next = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      next = sitAndKill(next, random, kept);
      CheckedAnswers store = new CheckedAnswers(runs, "grasp", "person");
      List<Preference> own = store.lines().stream().filter(l -> !l.simulated()).toList();
      assertThat(own).extracting(Preference::shownAt).doesNotHaveDuplicates().containsAll(kept);
      for (Preference line : own) {
        assertThat(line.shownAt()).isLessThan(next);
        assertThat(line.choice()).isEqualTo(judgement(line.shownAt()).choice());
      }
      HitRate person = store.rates().get(0);
      assertThat(person.n()).isEqualTo(own.size());
      assertThat(person.right())
          .isEqualTo((int) own.stream().filter(l -> l.choice() == Choice.LEFT).count());
    }
    assertThat(kept).hasSizeGreaterThan(KILLS);
  }

  private long sitAndKill(long first, Random random, Set<Long> kept) throws Exception {
    List<Integer> said =
        JavaProcess.killed(
            JavaProcess.of(Sitting.class, runs, first),
            runs.resolve("said"),
            2 + random.nextInt(20),
            random);
    said.forEach(number -> kept.add((long) number));
    long last = said.isEmpty() ? first - 1 : said.get(said.size() - 1);
    return last + 2;
  }
}
