package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import java.util.function.Supplier;

/** How far clips are, as a line with a knob; pulling the knob, or a click, goes elsewhere. */
public final class Scrubber extends Widget {
  private final Ui ui;
  private final Supplier<Float> share;
  private final Drawable empty;
  private final Drawable full;

  /** Hears where the knob was pulled to. */
  @FunctionalInterface
  public interface Seek {
    /** Goes to {@code share} of the whole, 0 to 1. */
    void to(float share);
  }

  /**
   * @param share how far, 0 to 1; asked for each picture
   */
  public Scrubber(Ui ui, Supplier<Float> share, Seek seek) {
    this.ui = ui;
    this.share = share;
    this.empty = ui.rounded(Theme.alpha(ui.theme().line(), 0.6f), 3);
    this.full = ui.rounded(ui.theme().accent(), 3);
    addListener(
        new InputListener() {
          @Override
          public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
            seek.to(at(x));
            return true;
          }

          @Override
          public void touchDragged(InputEvent event, float x, float y, int pointer) {
            seek.to(at(x));
          }
        });
  }

  private float at(float x) {
    return Math.max(0, Math.min(1, x / Math.max(1, getWidth())));
  }

  @Override
  public float getPrefHeight() {
    return ui.px(18);
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    int line = ui.px(5);
    float middle = Math.round(getY() + getHeight() / 2);
    empty.draw(batch, getX(), middle - line / 2f, getWidth(), line);
    float width = Math.round(getWidth() * share.get());
    if (width >= line) {
      full.draw(batch, getX(), middle - line / 2f, width, line);
    }
    int knob = ui.px(13);
    Drawable disc = ui.rounded(ui.theme().text(), 6);
    float x = Math.max(getX(), Math.min(getX() + getWidth() - knob, getX() + width - knob / 2f));
    disc.draw(batch, Math.round(x), Math.round(middle - knob / 2f), knob, knob);
  }
}
