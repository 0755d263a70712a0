package dev.flipside.desktop.window;

import dev.flipside.core.environment.Control;
import dev.flipside.desktop.window.input.Command;
import java.util.ArrayList;
import java.util.List;

/** What several screens write in the same words. */
final class Hud {
  private Hud() {}

  /** The keys of a control. */
  static String keys(Control.Kind kind) {
    return switch (kind) {
      case HORIZONTAL -> "← →";
      case VERTICAL -> "↑ ↓";
      case PRIMARY -> "Space";
      case SECONDARY -> "Shift";
    };
  }

  /** The keys of a screen and those that work everywhere. */
  static List<Command> legend(List<Command> commands) {
    List<Command> all = new ArrayList<>(commands);
    all.add(Command.of("H", "help", () -> {}));
    all.add(Command.of("Esc", "back", () -> {}));
    return all;
  }
}
