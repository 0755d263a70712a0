/**
 * What a recording shows: takes of one policy or several, with names, rewards and outcomes written
 * over them.
 *
 * <p>Start with {@link dev.flipside.desktop.film.Take} (play and keep) and {@link
 * dev.flipside.desktop.film.Film} (paint). The command line and the window both record with these.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>A take is played first and painted afterwards, so that several can run on one clock, from
 *       any camera, at any number of pictures per second, and a slow machine gets the same film.
 *   <li>An interrupted or failed recording leaves no half a film behind.
 * </ul>
 */
package dev.flipside.desktop.film;
