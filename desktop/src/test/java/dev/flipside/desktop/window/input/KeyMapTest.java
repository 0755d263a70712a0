package dev.flipside.desktop.window.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    assertThat(map.shown("K")).isEqualTo("J");
    assertThat(map.shown("Space")).isEqualTo("X");
    assertThat(map.shown("←  A")).isEqualTo("Q  A");
    assertThat(map.shown("[  ]")).isEqualTo("P  ]");
    assertThat(map.shown("Backspace")).isEqualTo("M");
    assertThat(map.shown("arrows, Enter")).isEqualTo("arrows, Enter");
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
