/** Runs side by side, and the question which of them truly does it. */
package dev.flipside.desktop.window.compare;
