/**
 * Turns scene data into pictures: the one renderer of the window, of clips and of recordings.
 *
 * <p>Start with {@link dev.flipside.desktop.render.SceneRenderer} (needs a current OpenGL context)
 * and {@link dev.flipside.desktop.render.ScenePainter} (needs nothing). May depend on core's scene
 * package, LWJGL and FreeType; never on the window, on an environment or on a learner.
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
 *   <li>Solids are drawn with multisampling into their own rectangle and laid over a backdrop that
 *       needs none: multisampling the whole picture cost 17 ms of CPU at 1280 x 720. Small
 *       triangles are what solids cost in software, so slower machines light vertices instead of
 *       pixels.
 *   <li>Tried and dropped: marks and shadows in the ground's own shader (twice the cost of the same
 *       as geometry over a plain ground), and low quality at three quarters of the resolution (the
 *       enlarging copy ate what it saved).
 *   <li>Captions are written on the finished pixels by the CPU, so that a recording looks the same
 *       with and without OpenGL.
 * </ul>
 */
package dev.flipside.desktop.render;
