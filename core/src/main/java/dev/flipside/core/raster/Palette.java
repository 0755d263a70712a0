package dev.flipside.core.raster;

import dev.flipside.core.scene.ColourRole;
import java.util.EnumMap;
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
public record Palette(
    Map<ColourRole, Integer> parts, int ground, int lines, int zenith, int horizon) {

  /** For a light window. */
  public static final Palette LIGHT =
      new Palette(roles(0xFFFFFF), 0xE4DCCB, 0xC9BFA9, 0xBFD3E6, 0xF3EFE6);

  /** For a dark window. */
  public static final Palette DARK =
      new Palette(roles(0xF2F2EE), 0x3A404B, 0x555D6B, 0x14181F, 0x2A303A);

  public Palette {
    parts = Map.copyOf(parts);
    for (ColourRole role : ColourRole.values()) {
      if (!parts.containsKey(role)) {
        throw new IllegalArgumentException("the palette has no colour for " + role);
      }
    }
  }

  private static Map<ColourRole, Integer> roles(int mark) {
    Map<ColourRole, Integer> colours = new EnumMap<>(ColourRole.class);
    colours.put(ColourRole.BODY, 0x2F5D8A);
    colours.put(ColourRole.LIMB, 0x4F86B8);
    colours.put(ColourRole.LIMB_FAR, 0x86AFD2);
    colours.put(ColourRole.ACCENT, 0xE69F00);
    colours.put(ColourRole.DETAIL, 0x20262E);
    colours.put(ColourRole.OBJECT, 0xD9534F);
    colours.put(ColourRole.GOAL, 0x1B9E77);
    colours.put(ColourRole.KEY, 0xF0C808);
    colours.put(ColourRole.DOOR, 0x8A5A44);
    colours.put(ColourRole.WALL, 0x9AA5B1);
    colours.put(ColourRole.MARK, mark);
    colours.put(ColourRole.HEAT_LOW, 0xF1C9A0);
    colours.put(ColourRole.HEAT_MIDDLE, 0xE58A3C);
    colours.put(ColourRole.HEAT_HIGH, 0xA63E0C);
    return colours;
  }
}
