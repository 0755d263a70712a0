/**
 * A small software rasteriser: what a camera sees, without a display, a graphics card or natives.
 *
 * <p>Start with {@link dev.flipside.core.raster.PartMasks} (which part is visible in each pixel:
 * the eyes of simulated raters) or {@link dev.flipside.core.raster.PictureRaster} (a shaded picture
 * with shadows, for recording where there is no GL).
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>Both draw {@link dev.flipside.core.scene.Mesh} through {@link
 *       dev.flipside.core.scene.View}, exactly as the renderer in the window does, so that a rater
 *       judges what a person would see.
 *   <li>There is one buffer that knows what is in front ({@code VisibilityBuffer}: depth and a
 *       label per sample). Masks label by part; pictures label by triangle and are lit afterwards,
 *       each visible point once; the shadow map is the same buffer seen from the light.
 *   <li>Pictures are lit once per pixel where all samples of the pixel see one triangle, and once
 *       per sample elsewhere: edges are as smooth as with full supersampling at a third of the
 *       cost.
 * </ul>
 */
package dev.flipside.core.raster;
