package dev.flipside.desktop.window.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.Input.Keys;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InputBindingsTest {
  private final List<String> heard = new ArrayList<>();
  private final InputBindings bindings = new InputBindings();

  InputBindingsTest() {
    bindings.bind(
        List.of(
            Command.of("Space", "pause", () -> heard.add("pause"), Keys.SPACE).pad(PadButton.A),
            Command.of("Space", "other", () -> heard.add("other"), Keys.SPACE)));
  }

  @Test
  void anUnknownKeyDoesNothing() {
    assertThat(bindings.keyDown(Keys.Z)).isFalse();
    bindings.pressed(PadButton.Y);
    assertThat(heard).isEmpty();
  }

  @Test
  void theFirstCommandOfAKeyIsTheOneThatRuns() {
    assertThat(bindings.keyDown(Keys.SPACE)).isTrue();
    assertThat(heard).containsExactly("pause");
  }

  @Test
  void aGamepadButtonRunsTheSameCommand() {
    bindings.pressed(PadButton.A);
    assertThat(heard).containsExactly("pause");
  }
}
