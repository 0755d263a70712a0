package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.scenes.scene2d.ui.HorizontalGroup;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a screen, in a row that wraps: a cap for the key and what it does. A click on either
 * is a press of the key. Two keys that belong together, such as those for slower and faster, are a
 * command whose legend names both and a second one without a legend right after it.
 */
public final class KeyLegend extends HorizontalGroup {

  /**
   * @param commands those that say what they do are shown, in order; to somebody who holds a
   *     gamepad those that are on it, since its menu has them all
   */
  public KeyLegend(Ui ui, List<Command> commands) {
    wrap(true);
    space(ui.px(15));
    wrapSpace(ui.px(6));
    rowAlign(Align.left);
    boolean pad = ui.signs().pad();
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      if (!command.does().isEmpty() && !(pad && command.padLabel().isEmpty())) {
        Optional<Command> partner = partner(commands, i + 1);
        addActor(pad ? onPad(ui, command, partner) : entry(ui, command, partner));
      }
    }
    if (pad) {
      addActor(entry(ui, PadButton.SELECT.label(), "everything else", false));
    }
  }

  private static Table onPad(Ui ui, Command command, Optional<Command> partner) {
    Table entry = new Table();
    entry.add(cap(ui, command.padLabel())).padRight(ui.px(partner.isPresent() ? 3 : 7));
    partner
        .filter(p -> !p.padLabel().isEmpty())
        .ifPresent(p -> entry.add(cap(ui, p.padLabel())).padRight(ui.px(7)));
    entry.add(ui.label(command.does(), Text.SMALL, ui.theme().quiet()));
    return pressed(ui, entry, command);
  }

  /** The command at {@code index} if it is the second of two. */
  private static Optional<Command> partner(List<Command> commands, int index) {
    return commands.stream()
        .skip(index)
        .findFirst()
        .filter(c -> c.does().isEmpty() && c.keys().isEmpty() && !c.keycodes().isEmpty());
  }

  private static Table entry(Ui ui, Command command, Optional<Command> partner) {
    Table entry = new Table();
    List<String> keys = List.of(command.keys().strip().split("\\s+"));
    if (partner.isPresent() && keys.size() == 2) {
      entry.add(pressed(ui, cap(ui, keys.get(0)), command)).padRight(ui.px(3));
      entry.add(pressed(ui, cap(ui, keys.get(1)), partner.get())).padRight(ui.px(7));
      entry.add(ui.label(command.does(), Text.SMALL, ui.theme().quiet()));
      return entry;
    }
    entry.add(cap(ui, command.keys())).padRight(ui.px(7));
    entry.add(ui.label(command.does(), Text.SMALL, ui.theme().quiet()));
    return pressed(ui, entry, command);
  }

  private static Table pressed(Ui ui, Table actor, Command command) {
    return command.keycodes().stream()
        .min(Integer::compare)
        .map(keycode -> Clickable.asKey(ui, actor, keycode))
        .orElse(actor);
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
    Label label = ui.label(ui.signs().shown(keys), Text.KEY);
    cap.add(label).pad(ui.px(2), ui.px(7), ui.px(3), ui.px(7));
    return cap;
  }
}
