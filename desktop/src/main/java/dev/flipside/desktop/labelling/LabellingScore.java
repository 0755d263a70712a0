package dev.flipside.desktop.labelling;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.DataCard;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import java.util.List;
import java.util.Map;

/**
 * How a session stands, for the person to see: counts, pace, agreement with oneself, and what
 * should be said kindly. None of it depends on what the learner thinks of the clips.
 *
 * @param answered queries with an answer that counts
 * @param perMinute labels per minute of answering, over the last answers; NaN before the first
 * @param repeats pairs that came back mirrored and were answered both times
 * @param consistency share of these answered alike, in [0, 1]; NaN if none
 * @param remark what should be pointed out, one sentence, or empty
 */
public record LabellingScore(
    int answered, double perMinute, int repeats, double consistency, String remark) {

  private static final int RECENT = 25;
  private static final int LEAST_REPEATS = 5;

  /** Before the first answer. */
  public static final LabellingScore NONE = new LabellingScore(0, Double.NaN, 0, Double.NaN, "");

  /**
   * Counts.
   *
   * @param lines of one person, in order, corrections included
   * @param clipSeconds how long a clip lasts
   */
  public static LabellingScore of(List<Preference> lines, double clipSeconds) {
    if (lines.isEmpty()) {
      return NONE;
    }
    DataCard whole = DataCard.of(lines).get(0);
    List<Preference> judged =
        PreferenceStore.latest(lines).stream()
            .filter(l -> l.kind() != Kind.BUTTON && l.choice() != Choice.WITHDRAWN)
            .toList();
    List<Preference> recent = judged.subList(Math.max(0, judged.size() - RECENT), judged.size());
    double pace = Double.NaN;
    String remark = "";
    if (!recent.isEmpty()) {
      DataCard late = DataCard.of(recent).get(0);
      pace = late.labelsPerMinute();
      remark = remark(late, whole, clipSeconds);
    }
    return new LabellingScore(whole.asked(), pace, whole.repeats(), whole.consistency(), remark);
  }

  private static String remark(DataCard late, DataCard whole, double clipSeconds) {
    Map<Choice, Integer> choices = late.choices();
    int left = choices.getOrDefault(Choice.LEFT, 0);
    int right = choices.getOrDefault(Choice.RIGHT, 0);
    if (left + right >= 20 && Math.min(left, right) <= (left + right) / 12) {
      return "Of your last "
          + (left + right)
          + " choices "
          + Math.max(left, right)
          + " went "
          + (left > right ? "left" : "right")
          + ". Sides are drawn at random, so about half would be usual.";
    }
    if (late.asked() >= 10 && late.medianSeconds() < 0.5 * clipSeconds) {
      return String.format(
          java.util.Locale.ROOT,
          "That is quick: half of your last answers took less than %.1f s, and a clip lasts %.1f s."
              + " No need to hurry.",
          Math.max(0.1, late.medianSeconds()),
          clipSeconds);
    }
    if (whole.repeats() >= LEAST_REPEATS && whole.consistency() < 0.6) {
      return "Pairs that came back mirrored were often answered differently. When two clips look"
          + " alike, “the same” is a good answer.";
    }
    return "";
  }
}
