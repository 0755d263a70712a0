/**
 * Films for people, set up in the window. Start with {@link
 * dev.flipside.desktop.window.studio.StudioScreen}.
 */
package dev.flipside.desktop.window.studio;
