/**
 * Turns scene data into pictures: the one renderer of the window, of clips and of recordings.
 *
 * <p>Start with {@link dev.flipside.desktop.render.SceneRenderer} (needs a current OpenGL context)
 * and {@link dev.flipside.desktop.render.ScenePainter} (needs nothing).
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>OpenGL is called through LWJGL and not through libGDX's {@code Gdx.gl}: the same code then
 *       runs in the window and in a context without any window, and nothing global must be set.
 *   <li>The shadow map is small (512 pixels) and fitted to what casts shadows: a directional
 *       light's shadow lies at the same place of the map as its caster, so the rest of the ground
 *       needs no look-up at all, which is what makes software rendering fast enough.
 *   <li>Through a camera that stands still only the rectangle in which something moves, or moved a
 *       moment ago, is drawn again; a test compares the result with drawing everything. A maze at
 *       1280 x 720 and full quality went from 75 to 42 ms of CPU a picture in software.
 * </ul>
 */
package dev.flipside.desktop.render;
