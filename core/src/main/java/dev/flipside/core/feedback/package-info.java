/**
 * Clips, queries and labels: what a person is asked and what they answered.
 *
 * <p>Start with {@link dev.flipside.core.feedback.Query} and {@link
 * dev.flipside.core.feedback.Preference}. A learner asks by writing queries into the {@link
 * dev.flipside.core.feedback.QueryLog} and reads the answers from the {@link
 * dev.flipside.core.feedback.PreferenceStore}; a {@link dev.flipside.core.feedback.Rater} answers
 * what is open, a person by way of a {@link dev.flipside.core.feedback.HumanRater}. Depends on the
 * environment, scene, episode and run packages, the JDK and Gson.
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
 *   <li>What was asked is written down once, and whether it is open is derived from the answers.
 *       Four owners of that question, none of them on the disk, made a run that was closed before
 *       the first 24 answers a dead one.
 *   <li>A query's id depends on its clips, not on a counter. A run that is resumed from an older
 *       checkpoint comes to the same queries again and finds their answers in the file, instead of
 *       asking the person twice or taking an answer for that of another question.
 *   <li>Pairs, best-of-four and the reward button share one line format and one likelihood (the
 *       choice model of Luce 1959, of which Bradley and Terry's is the case of two), so that they
 *       can be mixed in one run.
 *   <li>Segments carry signals for raters that judge by a known reward, which are an instrument for
 *       finding faults in the learner. The reward nets are built from observations and actions and
 *       cannot reach them.
 * </ul>
 */
package dev.flipside.core.feedback;
