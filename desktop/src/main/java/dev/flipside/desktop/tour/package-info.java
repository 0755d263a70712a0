/**
 * The story that the guided tour walks through and the film of {@code flipside demo} tells: stops,
 * words and runs, as values from one file, so that window and film cannot drift apart. Start with
 * {@link dev.flipside.desktop.tour.Story}.
 */
package dev.flipside.desktop.tour;
