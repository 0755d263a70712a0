package dev.flipside.agents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What can be said of a run that learned from answers and did not come to what was asked for, from
 * the figures of its metrics: whether the clips that were asked about held what matters, whether
 * the reward pays for what the rater judges, and whether the policy still does different things. It
 * looks at the last figures and knows nothing of the task; a run that succeeded may show the same
 * signs, so it is to be read where a run failed.
 *
 * @param preferred share of pairs in which the rater prefers a newest clip to a first one
 * @param agreement correlation of the learned reward's sums with what the rater thinks
 * @param spread of the newest clips, in units of that of the first
 * @param novelty of the newest clips, in the same unit
 */
public record Diagnosis(double preferred, double agreement, double spread, double novelty) {
  /** Up to here the newest clips are hardly better than the first; 0.5 is chance. */
  static final double HARDLY_BETTER = 0.6;

  /** Below this the learned reward pays for something else. */
  static final double LITTLE_AGREEMENT = 0.3;

  /** Below this the newest clips are all alike. */
  static final double ALIKE = 0.25;

  /** The figures of a run as they stand at its end; NaN what is not known. */
  public static Diagnosis of(MetricsTable metrics) {
    return new Diagnosis(
        metrics.last("learning/pool_preferred"),
        metrics.last("learning/judge_agreement"),
        metrics.last("learning/pool_spread"),
        metrics.last("learning/pool_novelty"));
  }

  /** Whether anything is known, as of runs that learn from answers. */
  public boolean known() {
    return Double.isFinite(preferred) || Double.isFinite(agreement) || Double.isFinite(spread);
  }

  /** What is likely to have gone wrong, one sentence; all that applies, the first cause first. */
  public String reason() {
    if (!known()) {
      return "Nothing is known: the run learned from no answers, or before such figures were kept.";
    }
    List<String> all = new ArrayList<>();
    if (preferred <= HARDLY_BETTER) {
      all.add(
          words(
              "the pool is without what matters: the rater prefers the newest clips to the first in"
                  + " only %.0f %% of pairs, and 50 is chance",
              100 * preferred));
    }
    if (agreement < LITTLE_AGREEMENT) {
      all.add(
          words(
              "the reward pays for something else: its sums and the rater's judgement of the"
                  + " policy's own clips correlate by %.2f",
              agreement));
    }
    if (spread < ALIKE) {
      all.add(
          words(
              "the policy has collapsed: its newest clips differ by %.2f of what the first ones"
                  + " did",
              spread));
    }
    if (all.isEmpty()) {
      return Double.isFinite(preferred)
          ? words(
              "None of the known causes shows: the rater prefers the newest clips to the first in"
                  + " %.0f %% of pairs, the reward agrees with it (%.2f), and the clips differ"
                  + " (%.2f); it may need more steps, or answers about the last part of the task.",
              100 * preferred, agreement, spread)
          : words(
              "The clips still differ (%.2f); what the rater thinks of clips it was not asked about"
                  + " is not known.",
              spread);
    }
    String sentence = String.join("; ", all) + ".";
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String words(String form, Object... values) {
    return String.format(Locale.ROOT, form, values).replace("NaN", "unknown");
  }
}
