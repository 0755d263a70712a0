/** Driving the body oneself. */
package dev.flipside.desktop.window.play;
