package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.graphics.Color;
import dev.flipside.desktop.render.Palette;
import java.util.List;

/**
 * The colours of everything that is not a scene.
 *
 * @param palette colours of the scenes
 * @param background behind everything
 * @param panel of panels that lie over a scene, translucent
 * @param raised of questions and help above everything
 * @param line thin lines and frames
 * @param text ordinary text
 * @param quiet text that matters less
 * @param accent what is selected or moves
 * @param highlight areas behind what is selected
 * @param onHighlight text on such an area
 * @param series of plots, in order; told apart by dashes and labels as well
 * @param good what went well
 * @param bad what went wrong
 */
public record Theme(
    Palette palette,
    Color background,
    Color panel,
    Color raised,
    Color line,
    Color text,
    Color quiet,
    Color accent,
    Color highlight,
    Color onHighlight,
    List<Color> series,
    Color good,
    Color bad) {

  /** For dark rooms and talks. */
  public static final Theme DARK =
      new Theme(
          Palette.DARK,
          rgb(0x0F1319),
          rgba(0x151B24, 0.86f),
          rgb(0x1C2430),
          rgb(0x3A4554),
          rgb(0xEEF1F5),
          rgb(0x9AA7B8),
          rgb(0xEBA93B),
          rgb(0xEBA93B),
          rgb(0x1A1206),
          List.of(rgb(0xEBA93B), rgb(0x6DB5E3), rgb(0x3FBF96), rgb(0xD98CBC), rgb(0xE8734A)),
          rgb(0x3FBF96),
          rgb(0xE8734A));

  /** For bright rooms and paper. */
  public static final Theme LIGHT =
      new Theme(
          Palette.LIGHT,
          rgb(0xF7F8FA),
          rgba(0xFFFFFF, 0.88f),
          rgb(0xFFFFFF),
          rgb(0xC5CDD8),
          rgb(0x1C232C),
          rgb(0x4D5967),
          rgb(0xA35F00),
          rgb(0xF2B544),
          rgb(0x1F1503),
          List.of(rgb(0xA35F00), rgb(0x1F6FA8), rgb(0x14795A), rgb(0xA34D80), rgb(0xB9461B)),
          rgb(0x14795A),
          rgb(0xB9461B));

  public Theme {
    series = List.copyOf(series);
  }

  /**
   * The colours of a window.
   *
   * @param light whether for bright rooms
   * @param distinct whether curves and signs differ in brightness as well, for people who tell
   *     fewer hues apart
   */
  public static Theme of(boolean light, boolean distinct) {
    Theme plain = light ? LIGHT : DARK;
    return distinct ? plain.distinct(light) : plain;
  }

  private Theme distinct(boolean light) {
    List<Color> curves =
        light
            ? List.of(rgb(0x8A4B00), rgb(0x0A3A8C), rgb(0x00786B), rgb(0xB0307A), rgb(0x1C232C))
            : List.of(rgb(0xE69F00), rgb(0x5FA8FF), rgb(0xF7F08A), rgb(0xD07CAD), rgb(0xFFFFFF));
    return new Theme(
        palette,
        background,
        panel,
        raised,
        line,
        text,
        quiet,
        accent,
        highlight,
        onHighlight,
        curves,
        curves.get(2),
        curves.get(1));
  }

  /** {@code colour} with another opacity, 0 to 1. */
  public static Color alpha(Color colour, float alpha) {
    return new Color(colour.r, colour.g, colour.b, alpha);
  }

  private static Color rgb(int rgb) {
    return rgba(rgb, 1);
  }

  private static Color rgba(int rgb, float alpha) {
    return new Color((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f, alpha);
  }
}
