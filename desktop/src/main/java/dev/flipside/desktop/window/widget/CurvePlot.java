package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.GlyphLayout;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import dev.flipside.desktop.figures.Numbers;
import java.util.List;

/**
 * Curves over a common x, growing while one looks: a title with the newest value, few grid lines,
 * the name at the end of each curve.
 */
public final class CurvePlot extends Widget {
  /**
   * Iterations without a value that a curve is drawn across: worlds of one length end their
   * episodes together, so that a few in between have nothing to tell. More are a gap.
   */
  private static final int BRIDGED = 12;

  private final Ui ui;
  private final String title;
  private final String xName;
  private final List<Curve> curves;
  private final GlyphLayout layout = new GlyphLayout();
  private final BitmapFont small;
  private final BitmapFont strong;
  private float ceiling;
  private String empty = "nothing learned yet";
  private float low;
  private float high;
  private float left;
  private float right;

  /**
   * @param title what is plotted
   * @param xName what is along the x axis
   * @param curves at least one; read again for each picture
   */
  public CurvePlot(Ui ui, String title, String xName, List<Curve> curves) {
    this.ui = ui;
    this.title = title;
    this.xName = xName;
    this.curves = List.copyOf(curves);
    this.small = ui.font(Text.SMALL);
    this.strong = ui.font(Text.STRONG);
  }

  /** Has the axis reach to {@code value} at least, as for shares to 1. */
  public CurvePlot tall(float value) {
    ceiling = value;
    return this;
  }

  /** What stands there as long as there is nothing to draw; at first that nothing was learned. */
  public CurvePlot empty(String words) {
    empty = words;
    return this;
  }

  @Override
  public float getPrefWidth() {
    return ui.px(320);
  }

  @Override
  public float getPrefHeight() {
    return ui.px(150);
  }

  @Override
  public float getMinHeight() {
    return ui.px(96);
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    float x = Math.round(getX());
    float y = Math.round(getY());
    if (curves.stream().allMatch(c -> Float.isNaN(c.last()))) {
      strong.setColor(ui.theme().text());
      strong.draw(batch, title, x, y + getHeight() - ui.px(2));
      small.setColor(ui.theme().quiet());
      small.draw(batch, empty, x, y + getHeight() - ui.px(26));
      return;
    }
    header(batch, x, y + getHeight());
    measure();
    float plotX = x + ui.px(46);
    float plotY = y + ui.px(22);
    float plotWidth = getWidth() - ui.px(50);
    float plotHeight = getHeight() - ui.px(58);
    grid(batch, plotX, plotY, plotWidth, plotHeight);
    for (int i = 0; i < curves.size(); i++) {
      Color colour = ui.theme().series().get(i % ui.theme().series().size());
      curve(batch, curves.get(i), colour, i, plotX, plotY, plotWidth, plotHeight);
    }
  }

  private void header(Batch batch, float x, float top) {
    strong.setColor(ui.theme().text());
    strong.draw(batch, title, x, top - ui.px(2));
    if (curves.size() == 1) {
      String value = Numbers.brief(curves.get(0).last());
      layout.setText(strong, value);
      strong.setColor(ui.theme().series().get(0));
      strong.draw(batch, value, x + getWidth() - layout.width, top - ui.px(2));
    } else {
      float at = x + getWidth();
      for (int i = curves.size() - 1; i >= 0; i--) {
        String words = curves.get(i).name() + " " + Numbers.brief(curves.get(i).last());
        layout.setText(small, words);
        at -= layout.width;
        small.setColor(ui.theme().series().get(i % ui.theme().series().size()));
        small.draw(batch, words, at, top - ui.px(3));
        at -= ui.px(12);
      }
    }
  }

  private void measure() {
    low = Float.MAX_VALUE;
    high = -Float.MAX_VALUE;
    left = 0;
    right = Float.MIN_NORMAL;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.size(); i++) {
        if (!Float.isNaN(curve.y(i))) {
          low = Math.min(low, curve.y(i));
          high = Math.max(high, curve.y(i));
        }
        right = Math.max(right, curve.x(i));
      }
    }
    if (low > high) {
      low = 0;
      high = 1;
    }
    low = Math.min(low, 0);
    high = Math.max(high, ceiling);
    high = high - low < 1e-6f ? low + 1 : high;
    high += 0.06f * (high - low);
  }

  private void grid(Batch batch, float x, float y, float width, float height) {
    double step = niceStep((high - low) / 3);
    small.setColor(ui.theme().quiet());
    for (double tick = Math.ceil(low / step - 1e-6) * step; tick <= high; tick += step) {
      float at = Math.round(y + (float) ((tick - low) / (high - low)) * height);
      boolean zero = Math.abs(tick) < step / 1000;
      ui.brush().fill(batch, Theme.alpha(ui.theme().line(), zero ? 1f : 0.45f), x, at, width, 1);
      String words = Numbers.tick(tick);
      layout.setText(small, words);
      small.draw(batch, words, x - layout.width - ui.px(7), at + layout.height / 2);
    }
    if (right > Float.MIN_NORMAL) {
      small.draw(batch, "0", x, y - ui.px(6));
      String end = Numbers.tick(right) + " " + xName;
      layout.setText(small, end);
      small.draw(batch, end, x + width - layout.width, y - ui.px(6));
    }
  }

  private void curve(
      Batch batch, Curve curve, Color colour, int index, float x, float y, float w, float h) {
    float fromX = Float.NaN;
    float fromY = Float.NaN;
    int drawn = 0;
    int missing = 0;
    for (int i = 0; i < curve.size(); i++) {
      if (Float.isNaN(curve.y(i))) {
        missing++;
        continue;
      }
      boolean joined = missing <= BRIDGED;
      missing = 0;
      float toX = x + (curve.x(i) - left) / (right - left) * w;
      // More than one point in a column of pixels would only cost time.
      if (joined && toX - fromX < 1 && i + 1 < curve.size()) {
        continue;
      }
      float toY = y + (curve.y(i) - low) / (high - low) * h;
      // Every second curve is dashed: colour alone tells nothing apart.
      if (joined && !Float.isNaN(fromX) && (index % 2 == 0 || drawn / 3 % 2 == 0)) {
        ui.brush().line(batch, colour, fromX, fromY, toX, toY, Math.max(1.6f, ui.px(2)));
      }
      fromX = toX;
      fromY = toY;
      drawn++;
    }
    if (!Float.isNaN(fromX)) {
      float dot = ui.px(6);
      ui.rounded(colour, 3).draw(batch, fromX - dot / 2, fromY - dot / 2, dot, dot);
    }
  }

  private static double niceStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1e-9))));
    double factor = rough / power;
    return power * (factor > 5 ? 10 : factor > 2 ? 5 : factor > 1 ? 2 : 1);
  }
}
