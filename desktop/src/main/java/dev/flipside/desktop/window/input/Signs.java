package dev.flipside.desktop.window.input;

import dev.flipside.core.environment.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How keys and buttons are written on legends: for the keys that somebody moved, for the keyboard
 * in use, and for a gamepad while that is what is pressed.
 *
 * @param map which key stands for which
 * @param names what is printed on the keys
 * @param pad whether a gamepad was pressed last
 */
public record Signs(KeyMap map, KeyNames names, boolean pad) {
  private static final String ARROWS = "←→↑↓";

  /** A key in a sentence. */
  private static final Pattern NAMED = Pattern.compile("‹([^‹›]+)›");

  /**
   * A legend as it reads here.
   *
   * @param legend keys as they are written by default, such as "[ ]" or "↑ W"; several names for
   *     the same on a gamepad become the stick's direction
   */
  public String shown(String legend) {
    if (pad) {
      List<String> stick = new ArrayList<>();
      for (String word : legend.split("\\s+", -1)) {
        if (word.length() == 1 && ARROWS.contains(word)) {
          stick.add(word);
        }
      }
      if (!stick.isEmpty()) {
        return "Stick " + String.join(" ", stick);
      }
    }
    return map.shown(legend, names);
  }

  /**
   * A sentence as it reads here: each key that is named in it, such as ‹K›, becomes what is printed
   * on the key to press.
   */
  public String sentence(String words) {
    return words.indexOf('‹') < 0
        ? words
        : NAMED
            .matcher(words)
            .replaceAll(m -> Matcher.quoteReplacement(map.shown(m.group(1), names)));
  }

  /** The keys, or what of a gamepad, a control is on. */
  public String shown(Control.Kind kind) {
    return switch (kind) {
      case HORIZONTAL -> shown("← →");
      case VERTICAL -> shown("↑ ↓");
      case PRIMARY -> pad ? PadButton.A.label() : shown("Space");
      case SECONDARY -> pad ? PadButton.X.label() : shown("Shift");
    };
  }
}
