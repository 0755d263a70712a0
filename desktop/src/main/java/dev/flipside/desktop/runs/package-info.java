/**
 * The runs of a user and those that come with the program: found, named, shown, begun and gone on
 * with. Nothing here needs a window. Start with {@link dev.flipside.desktop.runs.TrainedRun} and
 * {@link dev.flipside.desktop.runs.LabelRuns}.
 *
 * <p>To ship one more run, copy its folder to {@code
 * desktop/src/main/resources/dev/flipside/desktop/shipped/ENVIRONMENT/NAME/} and keep of it: {@code
 * run.json} (whose {@code command} makes the run again), {@code metrics.csv}, the last file in
 * {@code checkpoints/}, and of a run that learned from answers also {@code labels.jsonl}. Leave the
 * clips and the event files out: a run is a few hundred kilobytes. Nothing else names it; {@code
 * ShippedRunsTest} checks that it fits the environment as it is now.
 *
 * <p>WHY: shipped runs are read inside the jar, as a file system, and not unpacked: nothing is
 * written anywhere, and the same code reads them as the user's runs. An environment whose version
 * changes makes its shipped runs useless: the test fails until they are trained again with their
 * own commands.
 */
package dev.flipside.desktop.runs;
