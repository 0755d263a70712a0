/** Studies in the window: blind votes on what their arms learned. */
package dev.flipside.desktop.window.study;
