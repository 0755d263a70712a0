/** What the maze's study shows beyond figures: floor heat maps of what was learned. */
package dev.flipside.desktop.experiments.maze;
