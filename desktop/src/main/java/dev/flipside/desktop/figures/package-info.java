/**
 * Figures as people read them, the same in the window and in films: {@link
 * dev.flipside.desktop.figures.Numbers} for one number, {@link dev.flipside.desktop.figures.Tally}
 * for what truly happened while episodes go by.
 */
package dev.flipside.desktop.figures;
