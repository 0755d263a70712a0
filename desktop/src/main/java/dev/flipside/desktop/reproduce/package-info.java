/**
 * Experiments that the program runs from beginning to report. Environments, judges and raters are
 * named by id; what a trial does is in the agents' approval and study packages. Depends on the
 * render, film and video packages for pictures.
 *
 * <p>Start with {@link dev.flipside.desktop.reproduce.DeceptiveGrasp}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>An arm is a configuration and nothing else, so that all arms run through one loop and a
 *       remedy is a line.
 *   <li>A failure bundle holds labels, clips, checkpoint, seed and configuration in one file:
 *       whoever doubts a result can measure it again without training.
 * </ul>
 */
package dev.flipside.desktop.reproduce;
