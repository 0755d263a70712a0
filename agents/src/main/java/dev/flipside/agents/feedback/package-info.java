/**
 * Learning from feedback: who is asked what and when, and what becomes of the answers.
 *
 * <p>Start with {@link dev.flipside.agents.feedback.FeedbackLearner}, the half of the training loop
 * that differs from a hand-coded reward, and {@link dev.flipside.agents.feedback.RunRewards}, which
 * picks the half that a run's configuration names. All settings are in {@link
 * dev.flipside.agents.feedback.FeedbackConfig}. Depends on the training and reward packages and on
 * core's feedback package.
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
 *
 * <h2>What was tried on the backflip</h2>
 *
 * <p>One run each, on seed 1, so these are leads and no more. "Copy" rows compare by the sum of
 * omega + 2 height, without mistakes; "person" rows by the person-like judge with 10 % mistakes and
 * ties. 900 labels are spread over the planned run; a run that was cut short had asked fewer. "9
 * features" leaves out joints, vx and actions. Figures are of training episodes (half of them
 * tossed, sampled actions) up to the step named, or, where it says so, of 40 held-out standard
 * episodes. Tries and hits (head or torso) are per minute. The tosses were changed after the rows
 * of the first judge and of the copies were run.
 *
 * <table>
 *   <caption>Runs</caption>
 *   <tr><th>Rater, reward nets</th><th>Start</th><th>Steps</th><th>Outcome</th></tr>
 *   <tr><td>copy, 2x64, lr 5e-4, decay steered</td><td>scratch</td><td>2.0 M</td><td>held out, greedy:
 *     no try; the learned reward correlates 0.0 to 0.3 per step with the true one; labels fitted to
 *     0.99 at first, held-out ones to 0.78</td></tr>
 *   <tr><td>copy, linear, lr 2e-3, decay 0.01</td><td>scratch</td><td>1.5 M</td><td>held out, greedy: 7
 *     clean flips, 29.5 tries, 33 % on the foot; correlation 0.71 at 0.2 M, 0.86 at 0.8 M</td></tr>
 *   <tr><td>person, first judge, linear</td><td>scratch</td><td>1.0 M, cut</td><td>0 clean, 9 tries,
 *     0 % on the foot, 79 hits</td></tr>
 *   <tr><td>person, first judge, quadratic, 9 features</td><td>scratch</td><td>1.4 M,
 *     cut</td><td>0.3 clean, 14 tries, 3 % on the foot, 88 hits</td></tr>
 *   <tr><td>person, first judge, 2x32, 9 features, decay 1</td><td>scratch</td><td>1.2 M,
 *     cut</td><td>0.1 clean, 7 tries, 1 % on the foot, 135 hits</td></tr>
 *   <tr><td>none</td><td>clone of the script, log-std -1.2</td><td>0</td><td>held out, sampled: 2.8
 *     clean, 4.5 tries, 78 % on the foot, 203 hits</td></tr>
 *   <tr><td>person, first judge, quadratic, 9 features</td><td>that clone</td><td>0.2 M,
 *     cut</td><td>0 clean, 0 tries, 161 hits</td></tr>
 *   <tr><td>person, first judge, 2x32, 9 features, decay 1</td><td>that clone</td><td>0.2 M,
 *     cut</td><td>0 clean, 0 tries, 140 hits</td></tr>
 *   <tr><td>person, best flight, quadratic, 9 features, 30 % short clips</td><td>scratch</td><td>0.2 M,
 *     cut</td><td>0 clean, 0.1 tries, 94 hits</td></tr>
 *   <tr><td>none</td><td>clone, log-std -1.6</td><td>0</td><td>held out, sampled: 7 clean, 9 tries, 91 %
 *     on the foot, 167 hits</td></tr>
 *   <tr><td>person, best flight, quadratic, 9 features, 30 % short clips</td><td>that
 *     clone</td><td>0.2 M, cut</td><td>0.2 clean, 0.4 tries, 65 % on the foot, 149 hits</td></tr>
 * </table>
 *
 * <ul>
 *   <li>The linear copy trained and the 2x64 copy did not. That fits the explanation that a sum
 *       over 45 steps leaves a large net free to pay for whatever goes along with a flip, but step
 *       size, decay and fitting steps differed as well, and the five seeds that would settle it
 *       were not run.
 *   <li>The first person-like judge was a fault of its own: it added up the turns of all flights,
 *       and gave 3.5 a clip of 45 steps to the quadratic run's policy (3 % on the foot) and 2.9 to
 *       the scripted flip that lands and stands. Counting springs from the head for a fifth was not
 *       enough (2.8 and 2.8). Going by the best flight, as the judge does now, gives 2.5 and 3.2.
 *       The change was made after looking at these policies; no run has shown yet that it suffices.
 *   <li>A start from a clone lost its flips within 0.2 M steps in all three runs. Why is not known.
 *   <li>Not reached: 10 clean flips a minute from person-like comparisons. Not run: the ten judging
 *       seeds, 300 and 100 labels, KL leash, pessimism, refits, windows, value re-warming, clips of
 *       demonstrations among the queries.
 * </ul>
 */
package dev.flipside.agents.feedback;
