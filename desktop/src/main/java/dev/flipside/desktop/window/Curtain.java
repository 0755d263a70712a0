package dev.flipside.desktop.window;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;

/** The window's ground over a screen that has just come, gone within a moment. */
final class Curtain extends Actor {
  private static final float SECONDS = 0.16f;

  private Ui ui;
  private float left;

  Curtain() {
    setTouchable(Touchable.disabled);
  }

  /** Takes the colours and tools of {@code ui}. */
  void hang(Ui newUi) {
    ui = newUi;
  }

  /** Covers everything, and begins to vanish. */
  void close() {
    left = SECONDS;
  }

  @Override
  public void act(float delta) {
    left = Math.max(0, left - delta);
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    if (left > 0) {
      Color veil = Theme.alpha(ui.theme().background(), left / SECONDS);
      ui.brush().fill(batch, veil, 0, 0, getStage().getWidth(), getStage().getHeight());
    }
  }
}
