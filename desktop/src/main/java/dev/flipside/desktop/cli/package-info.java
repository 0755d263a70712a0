/**
 * The command line: one command a file.
 *
 * <p>Start with {@link dev.flipside.desktop.cli.FlipsideCommand}, which also decides what becomes
 * of an exception: a user's mistake is one sentence and exit status 2, anything else a line that
 * names a log file and exit status 1.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>What core and agents refuse with an {@code IllegalArgumentException}, and what the disk
 *       refuses with an {@code IOException}, already is one sentence that names the place, by their
 *       contract; commands add no words of their own.
 *   <li>Results go to the standard stream, sentences and progress to the error stream, so that
 *       {@code --json} can be piped.
 *   <li>A progress bar is drawn only for a terminal; a log gets a plain line every ten seconds.
 * </ul>
 */
package dev.flipside.desktop.cli;
