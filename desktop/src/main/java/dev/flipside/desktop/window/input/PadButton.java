package dev.flipside.desktop.window.input;

/** The buttons that every gamepad has; the left stick counts as the directions. */
public enum PadButton {
  UP("Stick ↑"),
  DOWN("Stick ↓"),
  LEFT("Stick ←"),
  RIGHT("Stick →"),
  A("A"),
  B("B"),
  X("X"),
  Y("Y"),
  L1("L1"),
  R1("R1"),
  SELECT("Select"),
  START("Start");

  private final String label;

  PadButton(String label) {
    this.label = label;
  }

  /** As written on a key legend. */
  public String label() {
    return label;
  }
}
