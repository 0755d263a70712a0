package dev.flipside.desktop.experiments;

import dev.flipside.core.feedback.Choice;

/**
 * A person's answer to which of two arms' clips is better, without knowing whose they are.
 *
 * @param voter name
 * @param question what was asked
 * @param left arm whose clip was on the left
 * @param leftSeed seed of its trial
 * @param right arm whose clip was on the right
 * @param rightSeed seed of its trial
 * @param episode held-out seed of the episode that both played
 * @param from first second of the clips
 * @param camera through which they were seen
 * @param choice LEFT, RIGHT, TIE or CANT_TELL
 * @param shownAt milliseconds since 1970
 * @param answeredAt milliseconds since 1970
 */
public record Vote(
    String voter,
    String question,
    String left,
    long leftSeed,
    String right,
    long rightSeed,
    long episode,
    double from,
    String camera,
    Choice choice,
    long shownAt,
    long answeredAt) {

  /** Whether it is about these two arms, in either order. */
  boolean about(String one, String other) {
    return (left.equals(one) && right.equals(other)) || (left.equals(other) && right.equals(one));
  }

  /** Whether it prefers {@code arm}. */
  boolean prefers(String arm) {
    return (choice == Choice.LEFT && left.equals(arm))
        || (choice == Choice.RIGHT && right.equals(arm));
  }
}
