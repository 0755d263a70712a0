/**
 * What every screen knows: what a screen is, what it may ask of the window, where it may want to
 * go, and what several screens draw alike. Start with {@link
 * dev.flipside.desktop.window.screen.Screen} and {@link
 * dev.flipside.desktop.window.screen.Destination}.
 */
package dev.flipside.desktop.window.screen;
