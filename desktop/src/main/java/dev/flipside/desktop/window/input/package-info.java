/**
 * Keyboard and gamepad as commands of a screen and as what a player holds. Start with {@link
 * dev.flipside.desktop.window.input.InputBindings}.
 */
package dev.flipside.desktop.window.input;
