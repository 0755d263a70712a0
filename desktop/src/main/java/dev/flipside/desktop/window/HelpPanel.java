package dev.flipside.desktop.window;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.KeyMap;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    int own = all.size();
    all.add(Command.of("Esc", "back", () -> {}, Keys.ESCAPE).pad(PadButton.B));
    all.addAll(everywhere);
    int column = 0;
    for (int i = 0; i < all.size(); i++) {
      Command command = all.get(i);
      if (!command.does().isEmpty()) {
        Table cap = KeyLegend.cap(ui, i < own ? command.keys() : free(command, screen));
        Label does = ui.label(command.does(), Text.BODY);
        keys.add(i < own ? cap : pressed(ui, cap, command));
        keys.add(i < own ? does : pressed(ui, does, command)).padLeft(ui.px(10));
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

  /** Keys that work everywhere work over the help as well, and no legend has all of them. */
  private static <A extends Actor> A pressed(Ui ui, A actor, Command command) {
    return command.keycodes().stream()
        .min(Integer::compare)
        .map(code -> Clickable.asKey(ui, actor, code))
        .orElse(actor);
  }

  /**
   * What is left of a command's keys on a screen that has its own use for the one in its legend.
   */
  private static String free(Command command, Screen screen) {
    Set<Integer> taken = new HashSet<>();
    screen.commands().forEach(own -> taken.addAll(own.keycodes()));
    return command.keycodes().stream().anyMatch(taken::contains)
        ? command.keycodes().stream()
            .filter(code -> !taken.contains(code))
            .map(KeyMap::sign)
            .collect(Collectors.joining(" "))
        : command.keys();
  }

  private static String padWords(Command command) {
    return command.padLabel().isEmpty() ? "" : "pad " + command.padLabel();
  }
}
