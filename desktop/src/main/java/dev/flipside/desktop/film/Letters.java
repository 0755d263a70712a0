package dev.flipside.desktop.film;

import java.util.ArrayList;
import java.util.List;

/** How much text fits, by rounded-up widths of the font's letters, without asking the font. */
final class Letters {
  private static final String NARROW = "ijl.,:;'|!()[]I ’";
  private static final String SLIM = "frt-\"“”/1";
  private static final String WIDE = "mwMW@%—…";

  private Letters() {}

  /**
   * Width of a line, at least.
   *
   * @param size of the letters, pixels
   */
  static int width(String text, int size) {
    float ems = 0;
    for (int i = 0; i < text.length(); i++) {
      ems += width(text.charAt(i));
    }
    return (int) Math.ceil(ems * size);
  }

  private static float width(char letter) {
    if (NARROW.indexOf(letter) >= 0) {
      return 0.32f;
    } else if (SLIM.indexOf(letter) >= 0) {
      return 0.45f;
    } else if (WIDE.indexOf(letter) >= 0) {
      return 0.95f;
    }
    return Character.isUpperCase(letter) ? 0.72f : Character.isDigit(letter) ? 0.65f : 0.61f;
  }

  /** {@code text} as long as it surely fits, with dots where something was cut. */
  static String cut(String text, int room, int size) {
    if (width(text, size) <= room) {
      return text;
    }
    String kept = text;
    while (kept.length() > 1 && width(kept + "…", size) > room) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return kept + "…";
  }

  /** {@code text} in lines that end before the word that does not fit; none for no text. */
  static List<String> wrapped(String text, int room, int size) {
    return wrapped(text, room, size, Integer.MAX_VALUE);
  }

  /** The same in at most {@code most} lines; what does not fit into the last is cut. */
  static List<String> wrapped(String text, int room, int size, int most) {
    List<String> lines = new ArrayList<>();
    if (text.isEmpty()) {
      return lines;
    }
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, size) <= room || lines.size() == most - 1) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(cut(line, room, size));
    return lines;
  }
}
