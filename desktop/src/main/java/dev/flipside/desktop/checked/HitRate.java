package dev.flipside.desktop.checked;

import dev.flipside.agents.evaluation.Interval;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.desktop.checked.CheckedAnswer.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How often one rater, a person or a simulated judge, named what is truly better. Only rounds that
 * a person answered count, for both; and of these only the first in which that person saw these
 * clips, since afterwards the truth had been told.
 *
 * @param occasion what was asked, and how
 * @param rater the person's name, or that of the simulated judge
 * @param simulated whether it is a program
 * @param right rounds in which the better one was named
 * @param undecided rounds answered "the same" or "can't tell", which are not right
 * @param n all rounds that count
 * @param toldBefore rounds that do not count, since the truth had been told
 */
public record HitRate(
    Occasion occasion,
    String rater,
    boolean simulated,
    int right,
    int undecided,
    int n,
    int toldBefore) {

  /** All lines about one round. */
  private static final class Round {
    private Preference gold;
    private Preference person;
    private Preference judge;
  }

  /**
   * Counts.
   *
   * @param lines of a label file, in order
   * @return people first, then simulated judges, each by occasion; none without a round
   */
  public static List<HitRate> of(List<Preference> lines) {
    Map<String, Round> rounds = new LinkedHashMap<>();
    for (Preference line : PreferenceStore.latest(lines)) {
      Round round = rounds.computeIfAbsent(line.query(), q -> new Round());
      if (!line.simulated()) {
        round.person = line;
      } else if (line.rater().startsWith(CheckedAnswers.GOLD)) {
        round.gold = line;
      } else {
        round.judge = line;
      }
    }
    Map<String, HitRate> people = new LinkedHashMap<>();
    Map<String, HitRate> judges = new LinkedHashMap<>();
    Map<String, Set<List<String>>> told = new HashMap<>();
    for (Round round : rounds.values()) {
      if (round.person != null && round.gold != null) {
        List<String> shown = round.person.clips().stream().sorted().toList();
        boolean fresh = told.computeIfAbsent(round.person.rater(), r -> new HashSet<>()).add(shown);
        if (decided(round.gold.choice())) {
          count(people, round.person, round.gold, fresh);
          if (round.judge != null) {
            count(judges, round.judge, round.gold, fresh);
          }
        }
      }
    }
    List<HitRate> all = new ArrayList<>();
    for (Map<String, HitRate> some : List.of(people, judges)) {
      for (Occasion occasion : Occasion.values()) {
        some.values().stream().filter(a -> a.occasion == occasion).forEach(all::add);
      }
    }
    return all;
  }

  private static void count(
      Map<String, HitRate> sums, Preference said, Preference gold, boolean fresh) {
    for (Occasion occasion : Occasion.values()) {
      if (occasion.word().equals(said.reason())) {
        Choice choice = said.choice();
        int right = fresh && choice == gold.choice() ? 1 : 0;
        int undecided = fresh && !decided(choice) ? 1 : 0;
        HitRate one =
            new HitRate(
                occasion,
                said.rater(),
                said.simulated(),
                right,
                undecided,
                fresh ? 1 : 0,
                fresh ? 0 : 1);
        sums.merge(occasion + " " + said.rater(), one, HitRate::plus);
      }
    }
  }

  private static boolean decided(Choice choice) {
    return choice != Choice.TIE && choice != Choice.CANT_TELL;
  }

  private HitRate plus(HitRate other) {
    return new HitRate(
        occasion,
        rater,
        simulated,
        right + other.right,
        undecided + other.undecided,
        n + other.n,
        toldBefore + other.toldBefore);
  }

  /** Such as "7 of 9, 0.78 [0.45, 0.94]", with what else there is to know. */
  public String words() {
    StringBuilder words = new StringBuilder();
    if (n == 0) {
      words.append("none yet");
    } else {
      Interval interval = Interval.wilson(right, n);
      words.append(
          String.format(
              Locale.ROOT,
              "%d of %d, %.2f %s",
              right,
              n,
              (double) right / n,
              interval.brackets(n)));
    }
    if (undecided > 0) {
      words.append(", undecided ").append(undecided);
    }
    if (toldBefore > 0) {
      words.append("; not counted, since the truth had been told before: ").append(toldBefore);
    }
    return words.toString();
  }
}
