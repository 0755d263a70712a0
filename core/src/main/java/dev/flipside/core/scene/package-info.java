/**
 * What there is to see, as values: environments describe it, and one renderer, one software
 * rasteriser and every seeing rater read it. Physics never draws.
 *
 * <p>Start with {@link dev.flipside.core.scene.SceneModel} (once per episode) and {@link
 * dev.flipside.core.scene.SceneFrame} (once per control step). Lengths are metres, angles radians.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>A clip is a scene model and its frames, so it can be shown again from any camera at any
 *       speed without simulating anything again.
 *   <li>{@link dev.flipside.core.scene.View} and {@link dev.flipside.core.scene.Mesh} are here, and
 *       not in the renderer, because a rater that sees must see what a person sees.
 * </ul>
 */
package dev.flipside.core.scene;
