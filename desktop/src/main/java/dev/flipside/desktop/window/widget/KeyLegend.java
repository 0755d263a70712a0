package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.scenes.scene2d.ui.HorizontalGroup;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.desktop.window.input.Command;
import java.util.List;

/** The keys of a screen, in a row that wraps: a cap for the key and what it does. */
public final class KeyLegend extends HorizontalGroup {

  /**
   * @param commands those that say what they do are shown, in order
   */
  public KeyLegend(Ui ui, List<Command> commands) {
    wrap(true);
    space(ui.px(15));
    wrapSpace(ui.px(6));
    rowAlign(Align.left);
    for (Command command : commands) {
      if (!command.does().isEmpty()) {
        addActor(entry(ui, command.keys(), command.does(), false));
      }
    }
  }

  /**
   * A key cap and what the key does.
   *
   * @param first whether it is to be read before the others
   */
  public static Table entry(Ui ui, String keys, String does, boolean first) {
    Table entry = new Table();
    entry.add(cap(ui, keys)).padRight(ui.px(7));
    entry.add(first ? ui.label(does, Text.STRONG) : ui.label(does, Text.SMALL, ui.theme().quiet()));
    return entry;
  }

  /** A key cap. */
  public static Table cap(Ui ui, String keys) {
    Table cap = new Table();
    cap.setBackground(ui.rounded(Theme.alpha(ui.theme().line(), 0.75f), 5));
    Label label = ui.label(keys, Text.KEY);
    cap.add(label).pad(ui.px(2), ui.px(7), ui.px(3), ui.px(7));
    return cap;
  }
}
