/** Choosing a reward and watching it being learned. */
package dev.flipside.desktop.window.train;
