/**
 * The game window: its life, its screens and what they may ask of it.
 *
 * <p>Start with {@link dev.flipside.desktop.window.FlipsideWindow} (opens it), {@link
 * dev.flipside.desktop.window.screen.Screen} (what a screen is) and {@link
 * dev.flipside.desktop.window.screen.Desk} (what a screen may ask for). May depend on everything in
 * this module except the command line, and on core and agents; no screen can name an environment.
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
 *   <li>The learner's threads run at a lower priority than the picture's. Two cores, software
 *       rendering, backflip training, quality stepped down to low by itself, on a machine with
 *       eleven other runnable threads: 20 to 25 pictures a second with it, 13 to 21 without; fewer
 *       threads for the renderer (LP_NUM_THREADS=1) made no difference that could be told from
 *       chance. The learner gave up a third of its speed for that.
 *   <li>A bar beside a run shows the reward that the run was trained on, as it stood at the
 *       checkpoint that acts; an earlier version showed a hand-coded reward beside learned ones,
 *       which compared nothing.
 *   <li>Only a world that asks a question (its provider's quiz) is compared as a quiz. A camera
 *       that raters may not use was tried as the sign for it; the backflip has one for looks only.
 *   <li>Which run is which is drawn anew for each quiz, and the answer is on the disk before the
 *       camera turns. The evaluator's camera is the first through which the raters of all runs may
 *       look, the revealing one the first through which not all may: the runs of a study differ in
 *       that. With the cameras of the left run alone, the order decided what was revealed.
 *   <li>V on the labelling screen asks the learner for a checkpoint and shows that, so that the run
 *       that is judged is one that can be looked at again. The session stays below and goes on
 *       learning. Whoever has looked from elsewhere judges differently afterwards: their later
 *       labels carry the assist "revealed".
 *   <li>A revealing camera is shown with a fifth more room than it was made for: rolled away, the
 *       ball stood half outside the picture.
 *   <li>Select on a gamepad opens a list of everything that the screen can do: keyboards have more
 *       keys than pads have buttons.
 * </ul>
 */
package dev.flipside.desktop.window;
