package dev.flipside.agents.feedback;

import dev.flipside.core.Refusal;
import dev.flipside.core.feedback.DataCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who answered, in words that a stranger to this program understands. */
public final class RaterName {
  private static final String SIMULATED = "simulated:";
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private RaterName() {}

  /**
   * How many answers came from whom, for example "900 answers by a simulated rater, one in ten
   * wrong".
   *
   * @param cards of all who answered; people and programs are not added up
   * @param cameras whether to say where they looked from, as where raters differ in that
   */
  public static String answers(List<DataCard> cards, boolean cameras) {
    List<String> all = new ArrayList<>();
    for (DataCard card : cards) {
      String from =
          cameras && !card.cameras().isEmpty()
              ? " at the " + String.join(" and ", card.cameras()) + " camera"
              : "";
      int count = card.asked();
      all.add(
          count
              + (count == 1 ? " answer by " : " answers by ")
              + words(card.rater()).replaceFirst("^a simulated rater", "$0" + from));
    }
    return String.join("; ", all);
  }

  /**
   * One rater in words.
   *
   * @param rater as it stands with each label: a person's name, or that of a program
   */
  public static String words(String rater) {
    if (rater.startsWith("replay:")) {
      return "a program that found no answer in a file";
    }
    if (!rater.startsWith(SIMULATED)) {
      return rater;
    }
    String name = rater.substring(SIMULATED.length());
    int slash = name.lastIndexOf('/');
    List<String> words = new ArrayList<>();
    words.add("a simulated rater" + judge(name.substring(0, Math.max(0, slash))));
    try {
      words.addAll(flaws(RaterFlaws.parse(name.substring(slash + 1))));
    } catch (Refusal e) {
      // Written by another version: that it is simulated is what matters.
      return words.get(0);
    }
    return String.join(", ", words);
  }

  private static String judge(String judge) {
    if (judge.startsWith("reward:")) {
      return " who adds up the reward " + judge.substring("reward:".length());
    }
    return judge.contains(":") ? " who hears two advocates" : "";
  }

  private static List<String> flaws(RaterFlaws flaws) {
    List<String> words = new ArrayList<>();
    if (flaws.hurried() > 0) {
      words.add("seeing only the first " + brief(flaws.hurried()) + " s");
    }
    if (flaws.myopic() > 0) {
      words.add("seeing only the last " + brief(flaws.myopic()) + " s");
    }
    if (flaws.alwaysLeft() > 0) {
      words.add(
          flaws.alwaysLeft() == 1
              ? "always choosing left"
              : share(flaws.alwaysLeft()) + " left without looking");
    }
    if (flaws.guess() > 0) {
      words.add(flaws.guess() == 1 ? "answering by lot" : share(flaws.guess()) + " by lot");
    }
    if (flaws.likesBigMotion() > 0) {
      words.add(
          flaws.likesBigMotion() == 1
              ? "always for the clip that moves more"
              : share(flaws.likesBigMotion()) + " for the clip that moves more");
    }
    if (flaws.noisy() > 0) {
      words.add("unsure where clips are close");
    }
    if (flaws.skip() > 0) {
      words.add(share(flaws.skip()) + " skipped");
    }
    if (flaws.mistake() > 0) {
      words.add(share(flaws.mistake()) + " wrong");
    }
    if (words.isEmpty()) {
      words.add("never wrong");
    }
    return words;
  }

  private static String brief(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }

  /** A share in [0, 1] as people say it: "one in five", "three in ten", "12.5 in a hundred". */
  static String share(double share) {
    for (int of = 2; of <= NUMBERS.size(); of++) {
      long count = Math.round(share * of);
      if (count >= 1 && Math.abs(share * of - count) < 1e-6) {
        return NUMBERS.get((int) count - 1) + " in " + NUMBERS.get(of - 1);
      }
    }
    return brief(100 * share) + " in a hundred";
  }
}
