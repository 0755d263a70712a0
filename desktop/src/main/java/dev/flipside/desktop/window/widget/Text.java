package dev.flipside.desktop.window.widget;

/** The sizes of text; there are no others. */
public enum Text {
  /** The name of the program. */
  DISPLAY("InterDisplay-Bold.otf", 64),
  /** What a screen is. */
  TITLE("InterDisplay-Bold.otf", 30),
  /** What a panel is. */
  HEADING("Inter-SemiBold.otf", 19),
  /** Text that is to be read first. */
  STRONG("Inter-SemiBold.otf", 15),
  /** Ordinary text. */
  BODY("Inter-Regular.otf", 15),
  /** Legends, axes. */
  SMALL("Inter-Regular.otf", 13),
  /** On key caps. */
  KEY("Inter-SemiBold.otf", 12);

  private final String file;
  private final int size;

  Text(String file, int size) {
    this.file = file;
    this.size = size;
  }

  /** File in the fonts folder. */
  String file() {
    return file;
  }

  /** Height of the em at scale 1, pixels. */
  int size() {
    return size;
  }
}
