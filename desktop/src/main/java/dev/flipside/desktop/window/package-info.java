/**
 * The game window: its life, its screens and what they may ask of it.
 *
 * <p>Start with {@link dev.flipside.desktop.window.FlipsideWindow} (opens it), {@link
 * dev.flipside.desktop.window.screen.Screen} (what a screen is) and {@link
 * dev.flipside.desktop.window.screen.Desk} (what a screen may ask for).
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>OpenGL 3.2 core profile, also for libGDX's own drawing (its shaders get a preamble): it is
 *       the one profile that Linux, Windows and macOS all offer.
 *   <li>A screen keeps its state and builds its widgets anew when size or theme change. That costs
 *       some tens of milliseconds at a resize and saves every widget from knowing how to change.
 *   <li>Quality only steps down by itself: stepping up again would make a slow machine flicker
 *       between two.
 *   <li>The learner runs on a thread of its own and hands over immutable values; the window never
 *       waits for it, except for its last checkpoint when it closes.
 * </ul>
 */
package dev.flipside.desktop.window;
