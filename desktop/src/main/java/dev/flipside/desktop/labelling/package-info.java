/**
 * A person's labelling session without any drawing: which query is on the screen, what becomes of
 * an answer, taking answers back, how fast and how consistently somebody answers.
 *
 * <p>Start with {@link dev.flipside.desktop.labelling.Labelling}. Everything here belongs to the
 * window's thread; the learner is reached through {@link dev.flipside.core.feedback.HumanRater}
 * alone.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>An answer is handed to the disk and the next query shown in the same breath: forcing a line
 *       to a slow disk takes longer than a frame. It counts as saved, on the screen too, only when
 *       the disk has confirmed it; if the disk refuses, the query comes back to be answered again,
 *       with the reason. Closing waits for the disk.
 *   <li>Taking an answer back withdraws it at once, by a line of its own, instead of waiting for
 *       the new answer: whoever says "that was wrong" and then closes the window has said so.
 *   <li>A label says what was on the screen: cameras, help and seconds are noted picture by
 *       picture, and not what was asked for or set. Nobody has looked in a quarter of a second, so
 *       a second press of the same key is not taken for the next pair.
 * </ul>
 */
package dev.flipside.desktop.labelling;
