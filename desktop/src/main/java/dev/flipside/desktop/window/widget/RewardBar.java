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
 * What an agent is paid per step, averaged over the last moments: a bar from the middle, to the
 * right when paid, to the left when fined, with the number beside it.
 */
public final class RewardBar extends Widget {
  private static final int STEPS = 15;

  private final Ui ui;
  private final Supplier<RewardTrace> trace;
  private final BitmapFont font;
  private final GlyphLayout layout = new GlyphLayout();
  private float largest = 1e-3f;

  /**
   * @param trace asked for each picture
   */
  public RewardBar(Ui ui, Supplier<RewardTrace> trace) {
    this.ui = ui;
    this.trace = trace;
    this.font = ui.font(Text.STRONG);
  }

  @Override
  public float getPrefHeight() {
    return ui.px(22);
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    RewardTrace now = trace.get();
    int steps = Math.min(STEPS, now.size());
    float mean = 0;
    for (int age = 0; age < steps; age++) {
      mean += now.total(age) / steps;
    }
    largest = Math.max(largest, Math.abs(mean));
    float x = Math.round(getX());
    float y = Math.round(getY());
    float width = getWidth() - ui.px(70);
    float middle = x + width / 2;
    ui.brush().fill(batch, Theme.alpha(ui.theme().line(), 0.45f), x, y, width, getHeight());
    float length = mean / largest * width / 2;
    Color colour = mean < 0 ? ui.theme().bad() : ui.theme().accent();
    ui.brush()
        .fill(batch, colour, Math.min(middle, middle + length), y, Math.abs(length), getHeight());
    ui.brush().fill(batch, ui.theme().text(), middle - 1, y - 2, 2, getHeight() + 4);
    String words = steps == 0 ? "–" : (mean < 0 ? "" : "+") + Numbers.brief(mean);
    layout.setText(font, words);
    font.setColor(ui.theme().text());
    font.draw(batch, words, x + getWidth() - layout.width, y + getHeight() - ui.px(4));
  }
}
