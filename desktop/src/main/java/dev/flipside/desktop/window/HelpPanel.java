package dev.flipside.desktop.window;

import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;

/** What a screen says of itself, and every key that does something on it. */
final class HelpPanel {
  private HelpPanel() {}

  /** Makes it for {@code screen}, with the keys that work {@code everywhere}. */
  static Table of(Ui ui, Screen screen, List<Command> everywhere) {
    Table panel = ui.panel();
    panel.setBackground(ui.rounded(ui.theme().raised(), 14));
    panel.pad(ui.px(26));
    panel.add(ui.label("Help", Text.TITLE)).padBottom(ui.px(8)).row();
    panel
        .add(ui.paragraph(screen.help(), Text.BODY, ui.theme().text()))
        .width(ui.px(640))
        .padBottom(ui.px(16))
        .row();
    Table keys = new Table();
    keys.defaults().left().padBottom(ui.px(5));
    List<Command> all = new ArrayList<>(screen.commands());
    all.add(Command.of("Esc", "back", () -> {}).pad(PadButton.B));
    all.addAll(everywhere);
    int column = 0;
    for (Command command : all) {
      if (!command.does().isEmpty()) {
        keys.add(KeyLegend.cap(ui, command.keys()));
        keys.add(ui.label(command.does(), Text.BODY)).padLeft(ui.px(10));
        keys.add(ui.label(padWords(command), Text.SMALL, ui.theme().quiet()))
            .padLeft(ui.px(10))
            .padRight(ui.px(34));
        if (++column % 2 == 0) {
          keys.row();
        }
      }
    }
    panel.add(keys);
    return panel;
  }

  private static String padWords(Command command) {
    return command.padLabel().isEmpty() ? "" : "pad " + command.padLabel();
  }
}
