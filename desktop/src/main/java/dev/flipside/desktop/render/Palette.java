package dev.flipside.desktop.render;

import dev.flipside.core.scene.ColourRole;
import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of a scene. The hues are those of Okabe and Ito ("Color Universal Design", 2008),
 * muted: they stay apart for every common kind of colour vision, and differ in lightness as well.
 *
 * @param name "dark" or "light"
 * @param roles colour of each role, 0xRRGGBB
 * @param sky top of the background, 0xRRGGBB
 * @param horizon where the ground fades away, 0xRRGGBB
 * @param ground the floor, 0xRRGGBB
 * @param mark lines on the floor, 0xRRGGBB
 * @param ambient how much light comes from everywhere, 0 to 1
 * @param shade how bright the ground is in full shadow, 0 to 1
 */
public record Palette(
    String name,
    Map<ColourRole, Integer> roles,
    int sky,
    int horizon,
    int ground,
    int mark,
    float ambient,
    float shade) {

  /** For dark rooms and talks. */
  public static final Palette DARK =
      new Palette(
          "dark",
          roles(0x10151C, 0x6B7788, 0xD5DBE3, new int[] {0x7A5638, 0xB8682A, 0xF3B64F}),
          0x18222E,
          0x36475A,
          0x3A4858,
          0x76889E,
          0.42f,
          0.45f);

  /** For bright rooms and paper. */
  public static final Palette LIGHT =
      new Palette(
          "light",
          roles(0x28303A, 0xA9B3C0, 0x6A7584, new int[] {0xD9A05E, 0xCC6A22, 0x8F2F08}),
          0xF7F8FA,
          0xE3E9F0,
          0xD8DFE8,
          0x98A6B7,
          0.48f,
          0.70f);

  public Palette {
    roles = Map.copyOf(roles);
  }

  /** The colour of {@code role}, 0xRRGGBB. */
  public int colour(ColourRole role) {
    return roles.get(role);
  }

  /** The floor around what the body acts on: a step from it towards the sky. */
  int floor() {
    return mixed(ground, sky, 0.4f);
  }

  /** A colour between two, 0xRRGGBB; {@code share} of the second, 0 to 1. */
  static int mixed(int first, int second, float share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      float a = first >> shift & 255;
      float b = second >> shift & 255;
      mixed |= Math.round(a + share * (b - a)) << shift;
    }
    return mixed;
  }

  /** The same colours for the software rasteriser. */
  dev.flipside.core.raster.RasterColours forRaster() {
    return new dev.flipside.core.raster.RasterColours(roles, ground, mark, sky, horizon);
  }

  private static Map<ColourRole, Integer> roles(int detail, int wall, int mark, int[] heat) {
    Map<ColourRole, Integer> roles = new EnumMap<>(ColourRole.class);
    roles.put(ColourRole.BODY, 0x3D7EB0);
    roles.put(ColourRole.LIMB, 0x86BFE0);
    roles.put(ColourRole.LIMB_FAR, 0x5C9CC6);
    roles.put(ColourRole.ACCENT, 0xEBA93B);
    roles.put(ColourRole.DETAIL, detail);
    roles.put(ColourRole.OBJECT, 0xDB6B35);
    roles.put(ColourRole.GOAL, 0x2BA57F);
    roles.put(ColourRole.KEY, 0xEBD64F);
    roles.put(ColourRole.DOOR, 0xC07AA2);
    roles.put(ColourRole.WALL, wall);
    roles.put(ColourRole.MARK, mark);
    roles.put(ColourRole.HEAT_LOW, heat[0]);
    roles.put(ColourRole.HEAT_MIDDLE, heat[1]);
    roles.put(ColourRole.HEAT_HIGH, heat[2]);
    return roles;
  }
}
