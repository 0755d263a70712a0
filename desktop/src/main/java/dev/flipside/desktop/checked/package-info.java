/**
 * What people answered where the truth is known and told to them afterwards: debates, and the
 * question which of several runs truly does it. Kept on the disk, and counted over all sittings.
 *
 * <p>Start with {@link dev.flipside.desktop.checked.CheckedAnswers}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The file is a label file like that of a run, {@code runs/judgements/ENVIRONMENT/}, with the
 *       clips beside it: one format, one repair, one reader. No learner reads it. The person, the
 *       simulated judge who saw the same, and the physics answer the same query as three raters;
 *       the person's line comes last, and once it is on the disk the answer counts.
 *   <li>Each round is a query of its own, also when the same clips come again: an answer never
 *       replaces an earlier one. But whoever has been told the truth about two clips does not judge
 *       them any more, so a repetition is kept and not counted.
 *   <li>The file is open only while an answer is written: two windows can be used at once.
 *   <li>The label format knows pairs and fours. Where three runs are compared, the fourth place is
 *       named as empty.
 * </ul>
 */
package dev.flipside.desktop.checked;
