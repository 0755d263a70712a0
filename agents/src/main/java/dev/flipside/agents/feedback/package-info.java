/**
 * Learning from feedback: who is asked what and when, and what becomes of the answers.
 *
 * <p>Start with {@link dev.flipside.agents.feedback.FeedbackLearner}, the half of the training loop
 * that differs from a hand-coded reward, and {@link dev.flipside.agents.feedback.RunRewards}, which
 * picks the half that a run's configuration names. All settings are in {@link
 * dev.flipside.agents.training.FeedbackConfig}.
 *
 * <p>What was tried, with figures, and why it is as it is: {@code NOTES.md} in the module agents.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The learner never blocks: it asks, goes on, and reads the label file's index. Only the loop
 *       decides to wait, for a stated number of answers, so that a policy does not run far ahead of
 *       what has been judged.
 *   <li>A simulated rater's randomness is derived from the query, not from a generator that moves
 *       on. Resumed runs and replayed label files therefore give the same answers.
 *   <li>The pool of clips to ask about is not in the checkpoint (it would be most of it). A resumed
 *       feedback run fills it anew, which is all that is lost.
 * </ul>
 */
package dev.flipside.agents.feedback;
