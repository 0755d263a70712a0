package dev.flipside.core.environment;

import java.util.List;

/**
 * What a rater is told.
 *
 * @param version raised whenever the wording changes; kept with each label
 * @param question the question on the screen, for example "Which clip is closer to: a clean
 *     backflip, landed on the foot?"
 * @param text the whole instructions, a few sentences
 * @param tieBreakers what decides when both are alike, most important first
 */
public record Instructions(int version, String question, String text, List<String> tieBreakers) {
  public Instructions {
    tieBreakers = List.copyOf(tieBreakers);
  }
}
