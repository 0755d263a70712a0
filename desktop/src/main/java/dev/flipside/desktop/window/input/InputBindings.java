package dev.flipside.desktop.window.input;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.InputAdapter;
import dev.flipside.core.environment.ControlState;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Keys and gamepad buttons to commands and to what a player holds. A key that nobody asked for does
 * nothing.
 */
public final class InputBindings extends InputAdapter implements Gamepads.Listener {
  private final Gamepads gamepads = new Gamepads(this);
  private List<Command> commands = List.of();
  private KeyMap map = KeyMap.PLAIN;
  private IntConsumer capturing;
  private IntConsumer typing;
  private Runnable heard = () -> {};
  private boolean padInUse;

  /** Replaces the commands; the first that matches a key is the one that runs. */
  public void bind(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  /** Has keys stand for others from now on. */
  public void map(KeyMap other) {
    map = other;
  }

  /** Has {@code hears} run after each command. */
  public void heard(Runnable hears) {
    heard = hears;
  }

  /** Whether a gamepad was pressed since the last key. */
  public boolean padInUse() {
    return padInUse;
  }

  /** Gives the next key that is pressed to {@code hears}, and to nobody else. */
  public void capture(IntConsumer hears) {
    capturing = hears;
  }

  /** Gives the characters that are typed, control characters included, to {@code hears}. */
  public void type(IntConsumer hears) {
    typing = hears;
  }

  /** Typing is over. */
  public void endTyping() {
    typing = null;
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

  private float axis(int low, int low2, int high, int high2, float stick) {
    float keys = (held(high) || held(high2) ? 1 : 0) - (held(low) || held(low2) ? 1 : 0);
    return keys == 0 ? stick : keys;
  }

  private boolean held(int key) {
    return Gdx.input.isKeyPressed(map.standsFor(key));
  }

  @Override
  public boolean keyDown(int keycode) {
    padInUse = false;
    if (capturing != null) {
      IntConsumer hears = capturing;
      capturing = null;
      hears.accept(keycode);
      return true;
    }
    int key = typing == null ? map.standsFor(keycode) : keycode;
    return run(commands.stream().filter(c -> c.keycodes().contains(key)).findFirst());
  }

  @Override
  public boolean keyTyped(char character) {
    if (typing == null) {
      return false;
    }
    typing.accept(character);
    return true;
  }

  @Override
  public void pressed(PadButton button) {
    padInUse = true;
    run(commands.stream().filter(c -> c.buttons().contains(button)).findFirst());
  }

  private boolean run(Optional<Command> command) {
    command.ifPresent(
        c -> {
          heard.run();
          c.run().run();
        });
    return command.isPresent();
  }
}
