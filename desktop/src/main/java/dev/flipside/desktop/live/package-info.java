/**
 * Worlds and clips in real time, without any drawing: what a window shows. Start with {@link
 * dev.flipside.desktop.live.LiveWorld} and {@link dev.flipside.desktop.live.ClipPlayer}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>A world is stepped on the window's thread: a control step costs tens of microseconds, and
 *       what a player holds acts with the next step. Learning is elsewhere, and hands over
 *       immutable policies.
 *   <li>What is shown lags one control step behind the physics, which buys smooth motion at any
 *       rate of pictures.
 * </ul>
 */
package dev.flipside.desktop.live;
