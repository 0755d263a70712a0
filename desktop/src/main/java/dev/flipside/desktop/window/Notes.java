package dev.flipside.desktop.window;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.GlyphLayout;
import com.badlogic.gdx.scenes.scene2d.Stage;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;

/**
 * What is said to the person at the window and is no part of a film: a line that goes away by
 * itself, and how many pictures a second there are.
 */
final class Notes {
  private static final float SECONDS = 3.5f;

  /** Widest line, in units of a window of 1280 x 720. */
  private static final float WIDTH = 400;

  private final Table line = new Table();
  private final Table corner = new Table();
  private Ui ui;
  private String words = "";
  private String rate = "";
  private float left;

  Notes() {
    line.setName("message");
    // Every screen has its keys there, and never a clip, a figure, a name or a title.
    line.align(Align.bottomLeft);
    corner.align(Align.bottomRight);
    for (Table layer : new Table[] {line, corner}) {
      layer.setFillParent(true);
      layer.setTouchable(Touchable.disabled);
    }
  }

  /** Puts them on top of what is on the stage. */
  void build(Ui newUi, Stage stage) {
    ui = newUi;
    stage.addActor(line);
    stage.addActor(corner);
    write();
  }

  /** Shows a line for a few seconds. */
  void say(String what) {
    words = what;
    left = SECONDS;
    write();
  }

  /** Takes the line away with the next screen. */
  void clear() {
    words = "";
    left = 0;
  }

  /** Shows how many pictures a second there are; nothing for an empty text. */
  void rate(String what) {
    if (!what.equals(rate)) {
      rate = what;
      write();
    }
  }

  /** Lets time pass. */
  void advance(float seconds) {
    if (left > 0) {
      left -= seconds;
      if (left <= 0) {
        clear();
        write();
      }
    }
  }

  /** Shows them with the rest of the stage, or not. */
  void visible(boolean on) {
    line.setVisible(on);
    corner.setVisible(on);
  }

  /** Draws them over a picture that is there already. */
  void draw(Batch batch) {
    batch.begin();
    line.draw(batch, 1);
    corner.draw(batch, 1);
    batch.end();
  }

  private void write() {
    line.clear();
    corner.clear();
    if (ui == null) {
      return;
    }
    if (!words.isEmpty()) {
      Table panel = ui.panel();
      panel.setBackground(ui.rounded(ui.theme().highlight(), 10));
      panel.pad(ui.px(10), ui.px(18), ui.px(11), ui.px(18));
      Label said = ui.paragraph(words, Text.STRONG, ui.theme().onHighlight());
      float wide = new GlyphLayout(ui.font(Text.STRONG), said.getText()).width + 1;
      panel.add(said).width(Math.min(ui.px(WIDTH), wide));
      line.add(panel).pad(ui.px(8));
    }
    if (!rate.isEmpty()) {
      corner.add(ui.label(rate, Text.KEY, ui.theme().quiet())).pad(ui.px(2), 0, ui.px(2), ui.px(6));
    }
  }
}
