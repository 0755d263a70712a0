/**
 * Judging clips while the agent learns from the answers. Start with {@link
 * dev.flipside.desktop.window.label.LabelScreen} (keys and what is shown when) and {@link
 * dev.flipside.desktop.window.label.LabelSession} (what is behind it).
 */
package dev.flipside.desktop.window.label;
