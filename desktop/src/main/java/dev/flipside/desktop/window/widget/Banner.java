package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.scenes.scene2d.Touchable;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;

/** A few large words over a scene while there is something to say, on a plate of their own. */
public final class Banner extends Table {
  private final Label words;
  private final Table plate;

  /** Says nothing at first. */
  public Banner(Ui ui) {
    words = ui.label("", Text.TITLE, ui.theme().onHighlight());
    plate = new Table();
    plate.setBackground(ui.rounded(ui.theme().highlight(), 10));
    plate.add(words).pad(ui.px(4), ui.px(18), ui.px(8), ui.px(18));
    plate.setVisible(false);
    align(Align.top);
    setTouchable(Touchable.disabled);
    add(plate).padTop(ui.px(24));
  }

  /** Shows {@code text}, or nothing if it is empty. */
  public void say(String text) {
    words.setText(text);
    plate.setVisible(!text.isEmpty());
  }
}
