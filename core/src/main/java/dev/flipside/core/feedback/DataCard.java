package dev.flipside.core.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a set of labels is made of, for one rater: who answered, how fast, how consistently, having
 * seen what (after Gebru et al. 2018, "Datasheets for Datasets"). Queries that were asked and
 * labels that teach are counted apart, since a skipped query costs the person time as well.
 *
 * @param rater who
 * @param simulated whether a program answered
 * @param lines lines in the file, corrections included
 * @param corrections lines that replaced an earlier one
 * @param asked queries with an answer that counts
 * @param labels of these, the ones that teach
 * @param choices how often each answer counts
 * @param kinds how often each kind of query was answered
 * @param leftShare of the pairs decided for one side, the share of left, in [0, 1]; NaN if none
 * @param medianSeconds median seconds per answer of a person, without the reward button; NaN for
 *     simulated raters
 * @param labelsPerMinute labels per minute of answering; NaN for simulated raters
 * @param repeats pairs that were asked again mirrored and answered both times
 * @param consistency share of these answered the same way, in [0, 1]; NaN if none
 * @param cameras through which clips were seen
 * @param assists that were on at least once
 * @param instructions versions of the instructions
 */
public record DataCard(
    String rater,
    boolean simulated,
    int lines,
    int corrections,
    int asked,
    int labels,
    Map<Choice, Integer> choices,
    Map<Kind, Integer> kinds,
    double leftShare,
    double medianSeconds,
    double labelsPerMinute,
    int repeats,
    double consistency,
    List<String> cameras,
    List<String> assists,
    List<Integer> instructions) {

  /** One card per rater, in order of appearance, from every line of a label file. */
  public static List<DataCard> of(List<Preference> lines) {
    Map<String, List<Preference>> byRater = new LinkedHashMap<>();
    lines.forEach(l -> byRater.computeIfAbsent(l.rater(), r -> new ArrayList<>()).add(l));
    List<DataCard> cards = new ArrayList<>();
    byRater.forEach((rater, own) -> cards.add(card(rater, own)));
    return cards;
  }

  private static DataCard card(String rater, List<Preference> lines) {
    List<Preference> latest = PreferenceStore.latest(lines);
    List<Preference> counted = latest.stream().filter(l -> l.choice() != Choice.WITHDRAWN).toList();
    Map<Choice, Integer> choices = new TreeMap<>();
    Map<Kind, Integer> kinds = new TreeMap<>();
    TreeSet<String> cameras = new TreeSet<>();
    TreeSet<String> assists = new TreeSet<>();
    TreeSet<Integer> instructions = new TreeSet<>();
    for (Preference label : counted) {
      choices.merge(label.choice(), 1, Integer::sum);
      kinds.merge(label.kind(), 1, Integer::sum);
      cameras.addAll(label.cameras());
      assists.addAll(label.assists());
      instructions.add(label.instructions());
    }
    int left = choices.getOrDefault(Choice.LEFT, 0);
    int sides = left + choices.getOrDefault(Choice.RIGHT, 0);
    boolean simulated = lines.stream().anyMatch(Preference::simulated);
    double[] seconds =
        counted.stream()
            .filter(l -> !l.simulated() && l.kind() != Kind.BUTTON)
            .mapToDouble(Preference::seconds)
            .sorted()
            .toArray();
    double total = 0;
    for (double s : seconds) {
      total += s;
    }
    int[] repeated = repeats(counted);
    int labels = (int) counted.stream().filter(Preference::teaches).count();
    long timed = counted.stream().filter(l -> l.teaches() && l.kind() != Kind.BUTTON).count();
    return new DataCard(
        rater,
        simulated,
        lines.size(),
        lines.size() - latest.size(),
        counted.size(),
        labels,
        choices,
        kinds,
        sides == 0 ? Double.NaN : (double) left / sides,
        median(seconds),
        total == 0 ? Double.NaN : 60 * timed / total,
        repeated[0],
        repeated[0] == 0 ? Double.NaN : (double) repeated[1] / repeated[0],
        List.copyOf(cameras),
        List.copyOf(assists),
        List.copyOf(instructions));
  }

  /** Number of mirrored repeats answered both times, and how many of them alike. */
  private static int[] repeats(List<Preference> counted) {
    Map<String, Preference> byQuery = new HashMap<>();
    counted.forEach(label -> byQuery.put(label.query(), label));
    int both = 0;
    int alike = 0;
    for (Preference label : counted) {
      Preference original = byQuery.get(label.repeats());
      if (original != null && label.kind() == Kind.PAIR && original.kind() == Kind.PAIR) {
        both++;
        boolean swapped = label.clips().get(0).equals(original.clips().get(1));
        Choice said = swapped ? label.choice().mirrored() : label.choice();
        alike += said == original.choice() ? 1 : 0;
      }
    }
    return new int[] {both, alike};
  }

  private static double median(double[] sorted) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Share of "the same" among the answered pairs and fours, in [0, 1]; NaN if none. */
  public double tieShare() {
    int compared = asked - kinds.getOrDefault(Kind.BUTTON, 0);
    return compared == 0 ? Double.NaN : (double) choices.getOrDefault(Choice.TIE, 0) / compared;
  }

  /** Share of "can't tell" among the answered queries, in [0, 1]; NaN if none. */
  public double cantTellShare() {
    return asked == 0 ? Double.NaN : (double) choices.getOrDefault(Choice.CANT_TELL, 0) / asked;
  }

  /**
   * What should be pointed out kindly, one sentence each: one side pressed nearly always, answers
   * faster than a clip can be seen, disagreement with oneself.
   *
   * @param clipSeconds how long a clip lasts
   */
  public List<String> remarks(double clipSeconds) {
    List<String> remarks = new ArrayList<>();
    int sides = choices.getOrDefault(Choice.LEFT, 0) + choices.getOrDefault(Choice.RIGHT, 0);
    if (sides >= 20 && Math.abs(leftShare - 0.5) > 0.4) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%.0f %% of the decided pairs went to the %s side, although sides are drawn at random.",
              100 * Math.max(leftShare, 1 - leftShare),
              leftShare > 0.5 ? "left" : "right"));
    }
    if (!simulated && asked >= 10 && medianSeconds < 0.5 * clipSeconds) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "Half of the answers came within %.1f s, but a clip lasts %.1f s.",
              medianSeconds,
              clipSeconds));
    }
    if (repeats >= 5 && consistency < 0.7) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "Of %d pairs that came back mirrored, %.0f %% were answered as before.",
              repeats,
              100 * consistency));
    }
    return remarks;
  }
}
