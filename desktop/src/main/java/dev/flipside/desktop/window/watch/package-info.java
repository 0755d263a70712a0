/** Runs: a list of them, one at a time, and going on with one. */
package dev.flipside.desktop.window.watch;
