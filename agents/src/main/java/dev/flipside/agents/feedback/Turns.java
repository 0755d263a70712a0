package dev.flipside.agents.feedback;

import dev.flipside.core.Refusal;

/**
 * Which questions of a run go to the second of two raters, such as a dear one who sees more:
 * audits. Shares lie in [0, 1].
 *
 * @param share of the questions between the two moments, drawn at random
 * @param from share of the run's questions before the first of them
 * @param until share of the run's questions before which the last of them comes
 * @param disputed whether only those are drawn that are asked because the reward nets disagree
 */
public record Turns(double share, double from, double until, boolean disputed) {
  /** The second rater takes over at half of the questions. */
  public static final Turns HALF_WAY = new Turns(1, 0.5, 1, false);

  public Turns {
    if (!(share >= 0 && share <= 1 && from >= 0 && from <= until && until <= 1)) {
      throw new Refusal(
          "a later rater has a share of the questions, from one moment until another, all 0 to 1 and"
              + " in this order, not "
              + share
              + ", "
              + from
              + " and "
              + until);
    }
  }

  /**
   * Whether the second rater is asked.
   *
   * @param index of the question in its run, from 0
   * @param labels questions of the whole run
   * @param reason why it is asked, as {@link dev.flipside.core.feedback.Query#reason} says
   * @param lot drawn for the question, in [0, 1)
   */
  boolean second(int index, int labels, String reason, double lot) {
    return lot < share
        && (!disputed || reason.equals(QuerySelector.DISPUTED))
        && index >= Math.floor(from * labels)
        && index < Math.ceil(until * labels);
  }
}
