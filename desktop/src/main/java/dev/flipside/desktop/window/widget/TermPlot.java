package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.GlyphLayout;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import dev.flipside.desktop.figures.Numbers;
import dev.flipside.desktop.live.RewardTrace;
import java.util.function.Supplier;

/**
 * The terms of a reward while they are paid: one row for each with its name, its recent past as a
 * line around zero, and its value now; the sum comes last.
 */
public final class TermPlot extends Widget {
  private final Ui ui;
  private final Supplier<RewardTrace> trace;
  private final GlyphLayout layout = new GlyphLayout();
  private final BitmapFont font;
  private final BitmapFont strong;

  /**
   * @param trace asked for each picture
   */
  public TermPlot(Ui ui, Supplier<RewardTrace> trace) {
    this.ui = ui;
    this.trace = trace;
    this.font = ui.font(Text.SMALL);
    this.strong = ui.font(Text.STRONG);
  }

  private float rowHeight() {
    return ui.px(31);
  }

  /** The sum has a row of its own, unless there is one term only. */
  private static int rows(RewardTrace trace) {
    int terms = trace.names().size();
    return terms == 1 ? 1 : terms + 1;
  }

  @Override
  public float getPrefWidth() {
    return ui.px(280);
  }

  @Override
  public float getPrefHeight() {
    return rowHeight() * rows(trace.get());
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    RewardTrace now = trace.get();
    float top = Math.round(getY() + getHeight());
    float scale = scale(now);
    int terms = now.names().size();
    for (int term = 0; term < rows(now); term++) {
      boolean sum = term == terms;
      String name = sum ? "reward" : now.names().get(term);
      Color colour =
          sum ? ui.theme().text() : ui.theme().series().get(term % ui.theme().series().size());
      row(batch, now, name, term, colour, scale, top - term * rowHeight());
    }
  }

  private static float value(RewardTrace trace, int term, int age) {
    return term == trace.names().size() ? trace.total(age) : trace.term(term, age);
  }

  /** The largest size of any term or sum that is still seen, so that rows compare. */
  private static float scale(RewardTrace trace) {
    float largest = 1e-3f;
    for (int term = 0; term <= trace.names().size(); term++) {
      for (int age = 0; age < trace.size(); age++) {
        largest = Math.max(largest, Math.abs(value(trace, term, age)));
      }
    }
    return largest;
  }

  private void row(
      Batch batch, RewardTrace now, String name, int term, Color colour, float scale, float top) {
    float x = Math.round(getX());
    float middle = Math.round(top - rowHeight() / 2);
    BitmapFont nameFont = term == now.names().size() ? strong : font;
    nameFont.setColor(ui.theme().text());
    nameFont.draw(batch, name, x, middle + Math.round(nameFont.getCapHeight() / 2));
    String words = now.size() == 0 ? "–" : Numbers.brief(value(now, term, 0));
    layout.setText(strong, words);
    strong.setColor(colour);
    float baseline = middle + Math.round(strong.getCapHeight() / 2);
    strong.draw(batch, words, Math.round(x + getWidth() - layout.width), baseline);
    float left = x + Math.round(getWidth() * 0.36f);
    float width = getWidth() * 0.44f;
    ui.brush().fill(batch, Theme.alpha(ui.theme().line(), 0.6f), left, middle, width, 1);
    float half = rowHeight() * 0.42f;
    float stepWidth = width / (now.capacity() - 1);
    int stride = Math.max(1, Math.round(1.5f / stepWidth));
    for (int age = 0; age + stride < now.size(); age += stride) {
      float right = left + width - age * stepWidth;
      ui.brush()
          .line(
              batch,
              colour,
              right - stride * stepWidth,
              middle + half * value(now, term, age + stride) / scale,
              right,
              middle + half * value(now, term, age) / scale,
              Math.max(1.4f, ui.px(1.6f)));
    }
  }
}
