package dev.flipside.desktop.film;

import dev.flipside.desktop.render.Picture;
import java.util.List;
import java.util.Locale;

/** Draws a learning curve into the upper left corner of a panel. */
final class CurveCorner {
  private static final int WIDTH = 204;
  private static final int HEIGHT = 78;
  private static final int LETTERS = 16;
  private static final int LEAST_LETTERS = 14;

  private CurveCorner() {}

  /** How far from the left edge of a panel it reaches, pixels. */
  static int right(int panelWidth, float unit) {
    return width(panelWidth, unit) + px(22, unit);
  }

  /** How far from the upper edge of the scene it reaches, pixels. */
  static int bottom(float unit) {
    return px(10, unit) + px(HEIGHT, unit) + px(32, unit);
  }

  private static int width(int panelWidth, float unit) {
    return Math.min(px(WIDTH, unit), Math.round(0.62f * panelWidth));
  }

  /**
   * Adds the marks.
   *
   * @param x left edge of the panel, pixels
   * @param y upper edge of the panel's scene, pixels
   * @param panelWidth pixels
   * @param highest value at the upper edge, so that curves beside each other compare
   * @param unit pixels per pixel of a picture 720 high
   */
  static void draw(
      LearningCurve curve,
      FilmStyle style,
      int x,
      int y,
      int panelWidth,
      float highest,
      float unit,
      List<Picture.Mark> marks) {
    int width = width(panelWidth, unit);
    int height = px(HEIGHT, unit);
    int left = x + px(14, unit);
    int top = y + px(34, unit);
    marks.add(
        new Picture.Bar(
            left - px(8, unit),
            y + px(10, unit),
            width + px(16, unit),
            height + px(32, unit),
            style.paper(),
            0.72f));
    int size = px(LETTERS, unit);
    int least = px(LEAST_LETTERS, unit);
    while (size > least && Letters.width(curve.label(), size) > width) {
      size--;
    }
    marks.add(
        caption(
            Letters.cut(curve.label(), width, size), left, y + px(29, unit), size, style.ink()));
    String most = String.format(Locale.ROOT, "%.0f", highest);
    marks.add(caption(most, left, top + px(16, unit), size, style.grey()));
    marks.add(
        new Picture.Bar(left, top + height, width, Math.max(1, px(1, unit)), style.grey(), 0.7f));
    float[] steps = curve.steps();
    float last = Math.max(1, steps[steps.length - 1]);
    float scale = height / Math.max(1e-6f, highest);
    int nowX = left;
    int nowY = top + height;
    for (int i = 1; i < steps.length; i++) {
      boolean before = steps[i] <= curve.until();
      int x1 = left + Math.round(steps[i - 1] / last * width);
      int y1 = top + height - Math.round(Math.max(0, curve.values()[i - 1]) * scale);
      int x2 = left + Math.round(steps[i] / last * width);
      int y2 = top + height - Math.round(Math.max(0, curve.values()[i]) * scale);
      marks.add(
          new Picture.Line(
              x1, y1, x2, y2, (before ? 2.4f : 1.2f) * unit, before ? style.paid() : style.grey()));
      if (before) {
        nowX = x2;
        nowY = y2;
      }
    }
    int dot = px(4, unit);
    marks.add(new Picture.Line(nowX, nowY, nowX, nowY, 2.2f * dot, style.ink()));
  }

  private static Picture.Caption caption(String text, int x, int y, int size, int rgb) {
    return new Picture.Caption(text, x, y, size, Picture.Weight.REGULAR, Picture.Anchor.LEFT, rgb);
  }

  private static int px(float at720, float unit) {
    return Math.max(1, Math.round(at720 * unit));
  }
}
