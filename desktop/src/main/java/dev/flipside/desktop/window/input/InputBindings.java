package dev.flipside.desktop.window.input;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.InputAdapter;
import dev.flipside.core.environment.ControlState;
import java.util.List;
import java.util.Optional;

/**
 * Keys and gamepad buttons to commands and to what a player holds. A key that nobody asked for does
 * nothing.
 */
public final class InputBindings extends InputAdapter implements Gamepads.Listener {
  private final Gamepads gamepads = new Gamepads(this);
  private List<Command> commands = List.of();

  /** Replaces the commands; the first that matches a key is the one that runs. */
  public void bind(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  /** The commands as bound. */
  public List<Command> commands() {
    return commands;
  }

  /** Looks for gamepads and moved sticks; once per frame. */
  public void poll() {
    gamepads.poll();
  }

  /** What the player holds right now, on the keyboard or on a gamepad. */
  public ControlState controls() {
    float horizontal = axis(Keys.LEFT, Keys.A, Keys.RIGHT, Keys.D, gamepads.horizontal());
    float vertical = axis(Keys.DOWN, Keys.S, Keys.UP, Keys.W, gamepads.vertical());
    boolean primary = held(Keys.SPACE) || gamepads.held(PadButton.A);
    boolean secondary =
        held(Keys.SHIFT_LEFT) || held(Keys.SHIFT_RIGHT) || gamepads.held(PadButton.X);
    return new ControlState(horizontal, vertical, primary, secondary);
  }

  private static float axis(int low, int low2, int high, int high2, float stick) {
    float keys = (held(high) || held(high2) ? 1 : 0) - (held(low) || held(low2) ? 1 : 0);
    return keys == 0 ? stick : keys;
  }

  private static boolean held(int key) {
    return Gdx.input.isKeyPressed(key);
  }

  @Override
  public boolean keyDown(int keycode) {
    return run(commands.stream().filter(c -> c.keycodes().contains(keycode)).findFirst());
  }

  @Override
  public void pressed(PadButton button) {
    run(commands.stream().filter(c -> c.buttons().contains(button)).findFirst());
  }

  private static boolean run(Optional<Command> command) {
    command.ifPresent(c -> c.run().run());
    return command.isPresent();
  }
}
