package dev.flipside.desktop.raters;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Query;

/**
 * A question of a study of those who judge.
 *
 * @param pair the two clips, sides drawn by lot
 * @param better the truth: {@link Choice#LEFT} or {@link Choice#RIGHT}
 * @param help what helps to judge it, by lot
 * @param seconds for which the clips can be seen, by lot; 0 for as long as one likes
 */
public record RaterQuestion(Query pair, Choice better, String help, double seconds) {}
