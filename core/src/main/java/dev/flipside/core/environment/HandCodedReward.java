package dev.flipside.core.environment;

import java.util.List;

/**
 * A reward that somebody wrote by hand, as a sum of named terms so that a screen can plot each.
 * Stateless: everything it pays for is in the transition.
 */
public interface HandCodedReward {

  /** Short lower-case name used on the command line. */
  String id();

  /** The formula in one line, as shown beside the bar. */
  String formula();

  /** One sentence: where it comes from and what is to be expected of it. */
  String description();

  /** Names of the terms, in order. */
  List<String> termNames();

  /**
   * Computes the terms; the reward is their sum.
   *
   * @param transition one control step
   * @param terms filled with one value per term, [terms]
   */
  void terms(Transition transition, float[] terms);

  /** The reward of one control step: the sum of its terms. */
  default double sum(Transition transition) {
    float[] terms = new float[termNames().size()];
    terms(transition, terms);
    double sum = 0;
    for (float term : terms) {
      sum += term;
    }
    return sum;
  }
}
