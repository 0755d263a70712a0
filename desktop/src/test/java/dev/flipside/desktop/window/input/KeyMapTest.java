package dev.flipside.desktop.window.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lwjgl.glfw.GLFW;

class KeyMapTest {
  @Test
  void keysChangePlacesInPairs() {
    KeyMap map = KeyMap.of("K=J, Space=X");
    assertThat(map.standsFor(Keys.J)).isEqualTo(Keys.K);
    assertThat(map.standsFor(Keys.K)).isEqualTo(Keys.J);
    assertThat(map.standsFor(Keys.C)).isEqualTo(Keys.C);
    assertThat(KeyMap.of(map.text())).isEqualTo(map);
    KeyMap moved = map.swapped(Keys.K, Keys.M);
    assertThat(moved.standsFor(Keys.M)).isEqualTo(Keys.K);
    assertThat(moved.standsFor(Keys.J)).as("its partner is itself again").isEqualTo(Keys.J);
  }

  @Test
  void legendsSayTheKeyThatIsPressed() {
    KeyMap map = KeyMap.of("K=J, Space=X, Left=Q, [=P, Backspace=M");
    assertThat(map.shown("K", KeyNames.AMERICAN)).isEqualTo("J");
    assertThat(map.shown("Space", KeyNames.AMERICAN)).isEqualTo("X");
    assertThat(map.shown("←  A", KeyNames.AMERICAN)).isEqualTo("Q  A");
    assertThat(map.shown("[  ]", KeyNames.AMERICAN)).isEqualTo("P  ]");
    assertThat(map.shown("Backspace", KeyNames.AMERICAN)).isEqualTo("M");
    assertThat(map.shown("arrows, Enter", KeyNames.AMERICAN)).isEqualTo("arrows, Enter");
  }

  @Test
  void legendsSayWhatIsPrintedOnTheKeysOfTheKeyboardInUse() {
    Map<Integer, String> azerty =
        Map.of(
            GLFW.GLFW_KEY_A, "q",
            GLFW.GLFW_KEY_Q, "a",
            GLFW.GLFW_KEY_W, "z",
            GLFW.GLFW_KEY_Z, "w",
            GLFW.GLFW_KEY_COMMA, ";");
    KeyNames names = KeyNames.of(azerty::get);
    Signs signs = new Signs(KeyMap.PLAIN, names, false);
    assertThat(signs.shown("← A")).isEqualTo("← Q");
    assertThat(signs.shown("↑ W")).isEqualTo("↑ Z");
    assertThat(signs.shown(",  .")).isEqualTo(";  .");
    assertThat(signs.shown("Q")).isEqualTo("A");
    assertThat(signs.shown("Enter")).isEqualTo("Enter");
    Signs moved = new Signs(KeyMap.of("K=A"), names, false);
    assertThat(moved.shown("K")).as("K's work is done by the key where A is").isEqualTo("Q");
  }

  @Test
  void whoeverHoldsAGamepadReadsItsButtons() {
    Signs signs = new Signs(KeyMap.PLAIN, KeyNames.AMERICAN, true);
    assertThat(signs.shown("← A")).isEqualTo("Stick ←");
    assertThat(signs.shown(Control.Kind.HORIZONTAL)).isEqualTo("Stick ← →");
    assertThat(signs.shown(Control.Kind.PRIMARY)).isEqualTo("A");
    InputBindings bindings = new InputBindings();
    assertThat(bindings.padInUse()).isFalse();
    bindings.pressed(PadButton.A);
    assertThat(bindings.padInUse()).isTrue();
    bindings.keyDown(Keys.J);
    assertThat(bindings.padInUse()).isFalse();
  }

  @Test
  void aSentenceNamesTheKeyThatIsToBePressed() {
    KeyNames french = KeyNames.of(code -> code == GLFW.GLFW_KEY_W ? "z" : null);
    Signs signs = new Signs(KeyMap.of("K=J"), french, false);
    assertThat(signs.sentence("‹K› keeps it, ‹↑› or ‹W›: the same; ‹Space›, V and ‹ alone"))
        .isEqualTo("J keeps it, ↑ or Z: the same; Space, V and ‹ alone");
  }

  @Test
  void aListThatIsNoneIsRefused() {
    for (String text : List.of("K", "K=J=L", "K=Nokey", "K=K", "K=J, J=L")) {
      assertThatThrownBy(() -> KeyMap.of(text)).as(text).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void aMovedKeyRunsTheCommandAndTypingRunsNone() {
    List<String> heard = new ArrayList<>();
    InputBindings bindings = new InputBindings();
    bindings.bind(List.of(Command.of("K", "keep", () -> heard.add("keep"), Keys.K)));
    bindings.map(KeyMap.of("K=J"));
    bindings.keyDown(Keys.K);
    assertThat(heard).isEmpty();
    bindings.keyDown(Keys.J);
    assertThat(heard).containsExactly("keep");
    bindings.capture(key -> heard.add("captured " + Keys.toString(key)));
    bindings.keyDown(Keys.J);
    assertThat(heard).containsExactly("keep", "captured J");
    StringBuilder typed = new StringBuilder();
    bindings.type(c -> typed.append((char) c));
    bindings.keyTyped('j');
    bindings.endTyping();
    bindings.keyTyped('x');
    assertThat(typed).hasToString("j");
  }
}
