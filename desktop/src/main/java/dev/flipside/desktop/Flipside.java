package dev.flipside.desktop;

/** The program. */
public final class Flipside {
  private Flipside() {}

  public static void main(String[] args) {
    System.out.println("Flipside");
  }
}
