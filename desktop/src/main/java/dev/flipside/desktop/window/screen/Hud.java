package dev.flipside.desktop.window.screen;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;

/** What several screens write in the same words. */
public final class Hud {
  private Hud() {}

  /**
   * The page of a screen on which something acts: the scene, keys below it, and a column with words
   * and figures at its right.
   *
   * @param columnWidth in units of a window of 1280 x 720
   */
  public static Table page(Ui ui, Actor view, Table keys, Table column, float columnWidth) {
    keys.pad(ui.px(11), ui.px(18), ui.px(11), ui.px(18));
    Table left = new Table();
    left.add(view).grow().row();
    left.add(keys).growX();
    column.pad(ui.px(20), ui.px(22), ui.px(14), ui.px(22));
    column.align(Align.topLeft);
    Table page = new Table();
    page.add(left).grow();
    page.add(column).width(ui.px(columnWidth)).growY();
    return page;
  }

  /** The keys of a screen and those that work everywhere. */
  public static List<Command> legend(List<Command> commands) {
    List<Command> all = new ArrayList<>(commands);
    if (commands.stream().noneMatch(c -> c.keycodes().contains(Keys.R))) {
      all.add(Command.of("R", "record", () -> {}, Keys.R));
    }
    all.add(Command.of("H", "help", () -> {}, Keys.H));
    all.add(Command.of("Esc", "back", () -> {}, Keys.ESCAPE).pad(PadButton.B));
    return all;
  }
}
