package dev.flipside.agents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What can be said of a run that learned from answers and does not come to what was asked for: a
 * cause is named only by figures that successful runs did not show. How often each threshold
 * accuses a good run and finds a failing one was counted on finished runs; the figures stand in the
 * notes of the agents. It knows nothing of the task.
 *
 * <p>What the rater thinks of the policy now is its own opinion where it is a program, and what the
 * reward learned from its answers says where it is a person, unless those answers follow no rule.
 * Whoever likes what it sees is told of no collapse: a policy that does what was wanted, and the
 * same each time, is finished.
 *
 * @param preferred share of pairs in which the rater prefers a newest clip to a first one; NaN
 *     where nobody knows, as with people
 * @param paid share of pairs in which the learned reward pays more for a newest clip
 * @param agreement correlation of the learned reward's sums with what the rater thinks
 * @param spread of the newest clips, in units of that of the first
 * @param novelty of the newest clips, in the same unit; NaN for a run that began with what it was
 *     shown, whose first clips hold what matters already
 * @param guessed share of answers kept from it that the reward guesses
 * @param chance share that whoever guesses gets right
 */
public record Diagnosis(
    double preferred,
    double paid,
    double agreement,
    double spread,
    double novelty,
    double guessed,
    double chance) {

  /** Up to here the rater does not like the newest clips better than the first; chance is 0.5. */
  static final double NO_BETTER = 0.5;

  /** Below this the learned reward pays for something else. */
  static final double LITTLE_AGREEMENT = 0.3;

  /** Below this the newest clips are all alike. */
  static final double ALIKE = 0.25;

  /** Up to here what the policy does alike is not what the rater wanted. */
  static final double HARDLY_BETTER = 0.6;

  /** Below this the policy does hardly anything that it did not do by chance at first. */
  static final double NOTHING_NEW = 1.6;

  /** From here on the rater likes what the policy does, be it new or not. */
  static final double LIKED = 0.9;

  /** Below this share of what chance leaves open, the answers follow no rule that is seen. */
  static final double NO_RULE = 0.2;

  /** Whether anything is known, as of runs that learn from answers. */
  public boolean known() {
    return Double.isFinite(preferred)
        || Double.isFinite(paid)
        || Double.isFinite(agreement)
        || Double.isFinite(spread)
        || ruleless();
  }

  /** Whether the answers that were kept from the reward are guessed no better than by chance. */
  private boolean ruleless() {
    return guessed - chance < NO_RULE * (1 - chance);
  }

  /** Whether the policy does hardly anything new, and nothing that the rater likes. */
  private boolean stuck() {
    return novelty < NOTHING_NEW && liking() < LIKED;
  }

  /** How often the newest clips are preferred to the first, as far as anybody knows. */
  private double liking() {
    if (Double.isFinite(preferred)) {
      return preferred;
    }
    return ruleless() ? Double.NaN : paid;
  }

  /** What is likely to have gone wrong, one sentence; all that applies, the first cause first. */
  public String reason() {
    if (!known()) {
      return "Nothing is known: the run learned from no answers, or before such figures were kept.";
    }
    List<String> all = new ArrayList<>();
    if (ruleless()) {
      all.add(
          words(
              "the answers follow no rule that the reward sees: of those kept from it it guesses"
                  + " %.0f %%, and %.0f is chance",
              100 * guessed, 100 * chance));
    }
    if (stuck()) {
      all.add(
          words(
              "the pool is without what matters: the newest clips are %.2f as far from the first as"
                  + " those from each other, and no answer can reward what is never tried",
              novelty));
    }
    if (preferred <= NO_BETTER) {
      all.add(
          words(
              "it came no further than where it began: the rater prefers the newest clips to the"
                  + " first in only %.0f %% of pairs, and 50 is chance",
              100 * preferred));
    }
    if (agreement < LITTLE_AGREEMENT) {
      all.add(
          words(
              "the reward pays for something else: its sums and the rater's judgement of the"
                  + " policy's own clips correlate by %.2f",
              agreement));
    }
    if (spread < ALIKE && liking() <= HARDLY_BETTER) {
      all.add(
          words(
              "the policy has collapsed: its newest clips differ by %.2f of what the first ones"
                  + " did, and are not what the rater wanted",
              spread));
    }
    if (all.isEmpty()) {
      return nothingShows();
    }
    String sentence = String.join("; ", all) + ".";
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private String nothingShows() {
    if (Double.isFinite(preferred)) {
      return words(
          "None of the known causes shows: the rater prefers the newest clips to the first in"
              + " %.0f %% of pairs, the reward agrees with it (%.2f), and the clips differ (%.2f);"
              + " it may need more steps, or answers about the last part of the task.",
          100 * preferred, agreement, spread);
    }
    return Double.isFinite(paid)
        ? words(
            "None of the known causes shows: by the answers so far the newest clips are better than"
                + " the first in %.0f %% of pairs; what the rater thinks of clips it was not asked"
                + " about is not known.",
            100 * paid)
        : words(
            "The clips still differ (%.2f); what the rater thinks of clips it was not asked about"
                + " is not known.",
            spread);
  }

  /**
   * What a rater can do while the run goes on, one line for the screen; empty if nothing shows. It
   * tells of nothing that would say which of two clips the reward prefers.
   */
  public String advice() {
    if (ruleless()) {
      return words(
          "The agent guesses %.0f of 100 answers that were kept from it, and chance gets %.0f: it"
              + " sees no rule in them. The question once more (F1), or “the same” where there is"
              + " nothing to choose, may help.",
          100 * guessed, 100 * chance);
    }
    return stuck()
        ? "The body still does what it did by chance at first, and no answer can reward what it"
            + " never tries. If the clips do not show what you want: play it, keep your tries, and"
            + " begin a new run from them."
        : "";
  }

  private static String words(String form, Object... values) {
    return String.format(Locale.ROOT, form, values).replace("NaN", "unknown");
  }
}
