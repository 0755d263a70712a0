/**
 * Films for people: runs under plain names, with a card before and a card after, curves and
 * cameras. The window's studio, {@code flipside record} and {@code flipside demo} make theirs here.
 * Start with {@link dev.flipside.desktop.studio.FilmPlan}.
 */
package dev.flipside.desktop.studio;
