package dev.flipside.desktop.window;

/** No window can be opened here; the message says why, in one sentence for people. */
public final class DisplayMissing extends Exception {
  private static final long serialVersionUID = 1;

  DisplayMissing(String sentence) {
    super(sentence);
  }

  DisplayMissing(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
