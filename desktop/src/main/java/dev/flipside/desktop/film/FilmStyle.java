package dev.flipside.desktop.film;

import dev.flipside.desktop.render.Palette;

/**
 * How a film looks.
 *
 * @param palette of scenes; the letters follow it
 * @param tight whether the picture is cut to where somebody moves, instead of a camera's whole view
 * @param shadows whether things cast shadows, which tell depth
 */
public record FilmStyle(Palette palette, boolean tight, boolean shadows) {

  /** With shadows. */
  public FilmStyle(Palette palette, boolean tight) {
    this(palette, tight, true);
  }

  /** The same without shadows, as raters may have seen it. */
  public FilmStyle withoutShadows() {
    return new FilmStyle(palette, tight, false);
  }

  /** For paper and bright rooms, cut tight. */
  public static final FilmStyle LIGHT = new FilmStyle(Palette.LIGHT, true);

  /** For dark rooms, cut tight. */
  public static final FilmStyle DARK = new FilmStyle(Palette.DARK, true);

  private boolean dark() {
    return palette.equals(Palette.DARK);
  }

  /** Colour of what is read first, 0xRRGGBB. */
  int ink() {
    return dark() ? 0xEEF1F5 : 0x18222C;
  }

  /** Colour of what is read second, 0xRRGGBB. */
  int grey() {
    return dark() ? 0xB3BECC : 0x4A5866;
  }

  /** Colour behind letters, 0xRRGGBB. */
  int paper() {
    return dark() ? 0x10161D : 0xFFFFFF;
  }

  /** Colour of what a body is paid, and of curves, 0xRRGGBB. */
  int paid() {
    return dark() ? 0xEBA93B : 0xE69F00;
  }

  /** Colour of a fine, 0xRRGGBB. */
  int fined() {
    return dark() ? 0x6DB5E3 : 0x2F5D8A;
  }

  /** Colour of the lines between panels, 0xRRGGBB. */
  int line() {
    return dark() ? 0x3A4554 : 0x10161D;
  }
}
