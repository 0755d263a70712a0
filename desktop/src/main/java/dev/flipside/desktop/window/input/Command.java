package dev.flipside.desktop.window.input;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something a screen does when a key or a gamepad button is pressed. Key legends are made from
 * commands, so a screen cannot have a key that it does not show.
 *
 * @param keys as written on the legend, for example "Space"
 * @param does in a few words, for example "pause"; empty for a command that no legend shows
 * @param keycodes libGDX codes of the keys
 * @param buttons gamepad buttons
 * @param run what to do, on the window's thread
 */
public record Command(
    String keys, String does, Set<Integer> keycodes, Set<PadButton> buttons, Runnable run) {

  public Command {
    keycodes = Set.copyOf(keycodes);
    buttons = Set.copyOf(buttons);
  }

  /** A command for the keyboard; {@link #pad} adds buttons. */
  public static Command of(String keys, String does, Runnable run, int... keycodes) {
    return new Command(
        keys,
        does,
        Arrays.stream(keycodes).boxed().collect(Collectors.toSet()),
        EnumSet.noneOf(PadButton.class),
        run);
  }

  /** The same, also on {@code more} buttons. */
  public Command pad(PadButton... more) {
    EnumSet<PadButton> all = EnumSet.noneOf(PadButton.class);
    all.addAll(buttons);
    all.addAll(Arrays.asList(more));
    return new Command(keys, does, keycodes, all, run);
  }

  /** The gamepad buttons as written on a legend; empty if there are none. */
  public String padLabel() {
    return buttons.stream().sorted().map(PadButton::label).collect(Collectors.joining(" / "));
  }
}
