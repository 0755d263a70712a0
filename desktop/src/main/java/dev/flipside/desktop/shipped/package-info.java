/**
 * The runs that come with the program, so that there is something to watch and compare at the first
 * start. Depends on core's run package only; start with {@link
 * dev.flipside.desktop.shipped.ShippedRuns}.
 *
 * <p>To add one, copy a run's folder to {@code
 * desktop/src/main/resources/dev/flipside/desktop/shipped/ENVIRONMENT/NAME/} and keep of it: {@code
 * run.json} (whose {@code command} makes the run again), {@code metrics.csv}, the last file in
 * {@code checkpoints/}, and of a run that learned from answers also {@code labels.jsonl}. Leave the
 * clips and the event files out: a run is a few hundred kilobytes. Nothing else names it; {@code
 * ShippedRunsTest} checks that it fits the environment as it is now.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>They are read inside the jar, as a file system, and not unpacked: nothing is written
 *       anywhere, and the same code reads them as the user's runs.
 *   <li>An environment whose version changes makes its shipped runs useless: the test fails until
 *       they are trained again with their own commands.
 * </ul>
 */
package dev.flipside.desktop.shipped;
