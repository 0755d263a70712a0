/** The backflip's fair rivals. */
package dev.flipside.desktop.experiments.backflip;
