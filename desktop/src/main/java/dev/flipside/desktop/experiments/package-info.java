/**
 * Studies from their table to their report. What a trial does is in {@code agents.experiment}; here
 * are the shipped studies (JSON files, with a package each for what only they show), the report,
 * its films, and failure bundles.
 *
 * <p>Start with {@link dev.flipside.desktop.experiments.Experiment}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>A shipped study is a file like a user's, so that it shows how one is written, and a remedy
 *       is a few lines of JSON.
 *   <li>A failure bundle holds labels, clips, checkpoint, seed and configuration in one file:
 *       whoever doubts a result can measure it again without training.
 * </ul>
 */
package dev.flipside.desktop.experiments;
