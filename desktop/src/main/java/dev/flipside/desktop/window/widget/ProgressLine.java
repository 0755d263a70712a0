package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import java.util.function.Supplier;

/** How much is done, as a line that fills. */
public final class ProgressLine extends Widget {
  private final Supplier<Float> share;
  private final Drawable empty;
  private final Drawable full;

  /**
   * @param share how much is done, 0 to 1; asked for each picture
   */
  public ProgressLine(Ui ui, Supplier<Float> share) {
    this.share = share;
    this.empty = ui.rounded(Theme.alpha(ui.theme().line(), 0.6f), 3);
    this.full = ui.rounded(ui.theme().accent(), 3);
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    empty.draw(batch, getX(), getY(), getWidth(), getHeight());
    float width = Math.round(getWidth() * share.get());
    if (width >= getHeight()) {
      full.draw(batch, getX(), getY(), width, getHeight());
    }
  }
}
