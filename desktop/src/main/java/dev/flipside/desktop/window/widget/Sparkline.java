package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import java.util.function.Supplier;

/** A curve as small as a word; empty while there are no values. */
public final class Sparkline extends Widget {
  private static final int MOST_POINTS = 48;

  private final Ui ui;
  private final Supplier<double[]> values;

  /**
   * @param values in order, those that are NaN are left out; asked for each picture, [any]
   */
  public Sparkline(Ui ui, Supplier<double[]> values) {
    this.ui = ui;
    this.values = values;
    setColor(ui.theme().quiet());
  }

  /** Whether there is no curve to be seen yet. */
  public boolean isEmpty() {
    return thinned(values.get(), MOST_POINTS).length < 2;
  }

  @Override
  public float getPrefWidth() {
    return ui.px(96);
  }

  @Override
  public float getPrefHeight() {
    return ui.px(26);
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    double[] thin = thinned(values.get(), MOST_POINTS);
    if (thin.length < 2) {
      return;
    }
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (double value : thin) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double span = high > low ? high - low : 1;
    float step = getWidth() / (thin.length - 1);
    Color colour = getColor();
    for (int i = 1; i < thin.length; i++) {
      ui.brush()
          .line(
              batch,
              colour,
              getX() + (i - 1) * step,
              getY() + (float) ((thin[i - 1] - low) / span) * getHeight(),
              getX() + i * step,
              getY() + (float) ((thin[i] - low) / span) * getHeight(),
              Math.max(1.2f, ui.px(1.4f)));
    }
  }

  /** Means of at most {@code most} stretches of equal length, without what is no number. */
  static double[] thinned(double[] values, int most) {
    int count = 0;
    double[] numbers = new double[values.length];
    for (double value : values) {
      if (Double.isFinite(value)) {
        numbers[count++] = value;
      }
    }
    double[] thin = new double[Math.min(count, most)];
    for (int i = 0; i < thin.length; i++) {
      int from = (int) ((long) i * count / thin.length);
      int to = (int) ((long) (i + 1) * count / thin.length);
      double sum = 0;
      for (int j = from; j < to; j++) {
        sum += numbers[j];
      }
      thin[i] = sum / (to - from);
    }
    return thin;
  }
}
