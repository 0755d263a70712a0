/**
 * What the deceptive grasp's study shows beyond figures: the judges on policies written by hand,
 * and debates against fixed cameras.
 */
package dev.flipside.desktop.experiments.grasp;
