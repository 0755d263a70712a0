package dev.flipside.core.raster;

import dev.flipside.core.scene.ColourRole;
import java.util.Map;

/**
 * Colours as 0xRRGGBB (sRGB). Blue against orange and red, which people who confuse red with green
 * tell apart; lightness differs as well.
 *
 * @param parts colour of each role, complete
 * @param ground the floor or table
 * @param lines marks on the ground
 * @param zenith background at the top of the picture
 * @param horizon background at the bottom, and where the ground fades out
 */
public record RasterColours(
    Map<ColourRole, Integer> parts, int ground, int lines, int zenith, int horizon) {

  public RasterColours {
    parts = Map.copyOf(parts);
    for (ColourRole role : ColourRole.values()) {
      if (!parts.containsKey(role)) {
        throw new IllegalArgumentException("the palette has no colour for " + role);
      }
    }
  }
}
