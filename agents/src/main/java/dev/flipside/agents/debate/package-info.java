/**
 * Debate as an alternative to looking for oneself (Irving, Christiano and Amodei 2018, "AI safety
 * via debate"): two simulated advocates choose the camera and the moment through which a judge sees
 * a pair of clips, each to make its own clip win, and the judge sees nothing else.
 *
 * <p>Start with {@link dev.flipside.agents.debate.Debate}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>An advocate may show the other's clip as well as its own. If each only praises its own
 *       clip, a fake is shown in the one camera that it fools and looks as good as the real thing;
 *       that protocol is kept for comparison ({@link
 *       dev.flipside.agents.debate.DebateRules#OPENINGS}).
 *   <li>What the judge makes of a clip is the geometric mean over what was shown of it, as over
 *       several cameras. So what is best to show of one clip does not depend on what is shown of
 *       the other: the greedy choice is the best reply to anything, and no game tree has to be
 *       searched. With the plain mean the grasp's far fake came out above an open hand around the
 *       ball (0.56 against 0.52).
 *   <li>A camera that tells little helps the liar: with the grasp's side camera, where the nearer
 *       finger hides the ball, a true grasp fell from 0.89 to 0.59. A judge offers only cameras
 *       through which it can tell something.
 * </ul>
 */
package dev.flipside.agents.debate;
