/**
 * Pairs of clips to debate about, how often each way of looking at them finds the better one, and
 * the game in which a person is the judge. What advocates choose is in the agents' debate package;
 * the window draws it.
 *
 * <p>Start with {@link dev.flipside.desktop.debate.DebateGame}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>Which clip is truly better is decided by a hand-coded reward that knows the physics, over
 *       the clip itself: an outcome belongs to a whole episode, and clips are cut from its middle.
 *   <li>In the game every other pair is shown through the one fixed camera instead, so that a
 *       person's own rate with a debate stands beside their rate without.
 * </ul>
 */
package dev.flipside.desktop.debate;
