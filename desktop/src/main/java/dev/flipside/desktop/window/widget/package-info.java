/**
 * What screens are made of: colours, letters, and widgets for scenes, curves, rewards, keys and
 * choices. Start with {@link dev.flipside.desktop.window.widget.Ui} and {@link
 * dev.flipside.desktop.window.widget.SceneView}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The layout's unit is the pixel, and a screen is built anew when window or theme change:
 *       letters are then always drawn for the pixels they are shown on, and no widget needs to know
 *       how to change.
 *   <li>A key legend is made from the commands that are bound, so that what it says is true.
 * </ul>
 */
package dev.flipside.desktop.window.widget;
