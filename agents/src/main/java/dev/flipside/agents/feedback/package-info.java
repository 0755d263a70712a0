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
 * <h2>Backflip from comparisons: what works</h2>
 *
 * <p>The road that works is the one of language models: demonstrations, then comparisons.
 *
 * <pre>
 * flipside train backflip --reward feedback --labels 900 --start-from script:flip --seed S --steps 600000
 * </pre>
 *
 * <p>The demonstrations are those of a program, the script {@code flip}, not of a person. What the
 * comparisons add is the difference between the run's figures and the clone's, which {@code clone
 * --script flip --seed S} prints (it makes the same clone). The clone of {@code flip} stands still
 * by its mean action (the script waits a second between flips, and the observation has no clock)
 * and now and then flips by drawn actions; the clone of {@code chain}, a script that does not wait,
 * flips by itself. All rows: 900 labels by the person-like judge with 10 % mistakes and ties, 20
 * held-out standard episodes, one tuning seed each; clean flips a minute by mean and by drawn
 * actions, share of tries that land on the foot, head or torso hits a minute by mean actions.
 *
 * <table>
 *   <caption>Starts from clones</caption>
 *   <tr><th>Start, clean flips of its own</th><th>Reward</th><th>Steps</th><th>Outcome</th></tr>
 *   <tr><td>{@code flip}, seed 5: 0 and 1</td><td>person, quadratic nets (the hints)</td><td>0.6
 *     M</td><td>30 and 27.5; 100 %; 0 hits; 7.8 nats a step from the clone</td></tr>
 *   <tr><td>{@code chain}, cut off at the first fall, seed 1: 20.7 and 6</td><td>person, quadratic
 *     nets, lr 2e-4, no entropy bonus</td><td>0.8 M</td><td>38 and 35; 100 %; 11.5 hits</td></tr>
 *   <tr><td>the same</td><td>person, 2x32 nets, decay 0.3, the same</td><td>0.8 M</td><td>41 by mean
 *     actions; 100 %; 0 hits</td></tr>
 *   <tr><td>the same</td><td>{@code shaped}, no labels, the same</td><td>0.3 M</td><td>22 and 19.5; 98
 *     %; 46 hits</td></tr>
 *   <tr><td>{@code chain}: 25 and 8.5 (seed 4); with 10 demonstrations 18 and 8.5 (seed 6)</td>
 *     <td>none</td><td>0</td><td>these clones alone pass the bar of 10</td></tr>
 * </table>
 *
 * <p>Those rows are from the world before a crash cut the motors (see the notes of the backflip).
 * In that world the command above, on seeds 3001 to 3010, reached 10 clean flips a minute with half
 * of the tries on the foot on 9 of 10 seeds with 900 labels, 9 with 300 and 4 with 100.
 *
 * <p>Judged in the world as it is, with the same configuration, by the command above, on seeds 5001
 * to 5010, which were never tuned on; then {@code evaluate --episodes 50 --seed 1}. Clean flips a
 * minute by mean action, by seed; hits of head or torso a minute, the most of any seed; how many
 * seeds reach 10 clean flips with half of the tries on the foot:
 *
 * <table>
 *   <caption>Ten fresh seeds</caption>
 *   <tr><th>Labels</th><th>Clean flips</th><th>Hits</th><th>reach it</th></tr>
 *   <tr><td>900</td><td>39, 33, 38, 40, 35, 36, 40, 39, 40, 40</td><td>0.8</td><td>10 of 10</td></tr>
 *   <tr><td>300</td><td>27, 27, 36, 47, 22, 33, 26, 40, 40, 0</td><td>1.6</td><td>9 of 10</td></tr>
 *   <tr><td>100</td><td>23, 32, 44, 38, 39, 30, 33, 31, 30, 36</td><td>10.8</td><td>10 of 10</td></tr>
 *   <tr><td>30</td><td>0, 30, 46, 0, 0, 30, 0, 0, 30, 36</td><td>12.6</td><td>5 of 10</td></tr>
 *   <tr><td>10</td><td>38, 0, 24, 0, 0, 25, 0, 0, 20, 0</td><td>12.6</td><td>4 of 10</td></tr>
 * </table>
 *
 * <p>So it breaks between 100 and 30 labels. With the engine's other kernels, which round otherwise
 * (see the network package), the same seeds had reached it 10, 9 and 9 times of ten with 900, 300
 * and 100 labels: which seed fails is chance.
 *
 * <p>Of those that reach it, 0.97 or more of the tries land on the foot. By drawn actions the first
 * five with 900 labels (the other kernels) make 37, 44, 33, 42 and 40. Their clones make none by
 * mean action, and 0 to 6 (mean 2.5) by drawn ones, and crash once an episode (10 hits a minute).
 * Runs that fail stand still, as their clone does. Hardly any flip is stood for a whole second:
 * what pays is the next one. From scratch, without a clone, 900 labels gave no try in 1.2 million
 * steps (seed 21, one run).
 *
 * <ul>
 *   <li>What lost the flips of earlier clones within 0.2 M steps: probably that the statistics by
 *       which observations are normalised went on moving after the start, from those of a few
 *       demonstrations to those of training. The cloned net saw other numbers for the same motion
 *       and did something else without having learned anything. They are kept now ({@code
 *       Ppo#keepScale}), and at first only the value net learns ({@code PpoConfig#valueWarmup}).
 *       Both were changed at once; which of them did it was not isolated, nor was the smaller
 *       deviation of the actions (-2 instead of -1.6).
 *   <li>In training (drawn actions, half of the starts tossed, before the crash switch) the run of
 *       seed 5 made 0.2 clean flips a minute at first, 5 after 0.12 M steps, 9 after 0.25 M, 16
 *       after 0.5 M: it begins with what the clone does by accident, and the comparisons make it a
 *       habit.
 *   <li>A leash is offered ({@code klCoef}, {@code klTarget}) and is off here: these runs did not
 *       need it. The divergence from the clone is logged all the same ({@code reference_kl}).
 * </ul>
 *
 * <h2>The learned copy of a known reward</h2>
 *
 * <p>From the clone of the script {@code flip}, 600,000 steps, 900 comparisons by the sum of omega
 * + 2 height without mistakes, seeds 31 to 35: 39.6, 40.0, 47.2, 39.0 and 39.6 clean flips a minute
 * (50 held-out episodes, mean action); the reward itself from the same clones: 40.0, 39.8, 43.6,
 * 50.0 and 40.0. All ten land 0.99 or more of their tries on the foot. So from there the learned
 * copy trains as well as what it copies, and labels are not the bottleneck.
 *
 * <p>From scratch it mostly does not. {@code flipside train backflip --reward feedback --labels 900
 * --rater reward:omega-height/oracle --seed S --steps 1500000} with the same hints, gives on seeds
 * 21 to 25: 75, 0, 0, 0 and 0 clean flips a minute (50 held-out episodes, mean action); the one
 * that flips lands 0.99 of its tries on the foot, the others hop or stand. The reward itself gives
 * 28 to 84 on five seeds of five after 2.5 million steps.
 *
 * <h2>A session by hand</h2>
 *
 * <p>{@code flipside label backflip --seed 8001}: 61 answers by key, each after looking at the
 * clips (24 left, 17 right, 20 the same; 58 times an answer was taken back with Backspace). One
 * kill -9 after 43 answers, one machine that stopped, three windows in all: no line of the label
 * file was lost or torn. The mirrored pairs were answered alike 3 times of 3. After 264,192 steps,
 * 100 held-out episodes: 17.9 clean flips a minute by mean action (15.6 to 20.2), all tries on the
 * foot, no hits; by drawn actions 26.1 (24.8 to 27.3), 0.985 on the foot. The clone it began with:
 * 0 by mean action, 2.5 (1.7 to 3.4) by drawn ones. This is one session. The seconds of its answers
 * say little: 12 pairs were looked at one by one, through screenshots that took most of the time
 * (39 s in the median), the others in batches and then answered in a row (0.75 s).
 *
 * <p>What was changed after it: the first learning comes after 24 answers instead of 40, most of
 * which were about two bodies that just stood there; a run that begins with a clone no longer calls
 * it untrained; short messages no longer cover the question. How few first answers do, 80 labels by
 * the person-like rater, 500,000 steps, questions by sixes, clean flips a minute by mean action (50
 * held-out episodes), seeds 51 to 56: with 40 first answers 39, 30, 0, 7, 10 and 0; with 24 of them
 * 20, 31, 2, 30, 39 and 0; with 16 of them 0, 0, 20, 19, 30 and 30, and 0, 0, 27, 23, 30 and 18 if
 * the rest come soon ({@code halfRateSteps} 50,000). On six seeds that is no difference, so the
 * number that is pleasant to answer was taken.
 *
 * <h2>What was tried on the backflip before</h2>
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
 *   <li>A start from a clone lost its flips within 0.2 M steps in all three runs; see above.
 *   <li>Not reached without demonstrations: 10 clean flips a minute from person-like comparisons.
 *       Not run: pessimism, refits, windows, clips of demonstrations among the queries.
 * </ul>
 */
package dev.flipside.agents.feedback;
