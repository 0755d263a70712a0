package dev.flipside.desktop.window.input;

import com.badlogic.gdx.Input.Keys;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.lwjgl.glfw.GLFW;

/**
 * What is printed on the keys of the keyboard in use. Keys are known by their place: where an
 * American keyboard has A, a French one has Q, and the legend must say Q.
 *
 * @param printed libGDX code of a key to what is printed on it; keys that print nothing are missing
 */
public record KeyNames(Map<Integer, String> printed) {
  /** The names that legends are written with. */
  public static final KeyNames AMERICAN = new KeyNames(Map.of());

  /** Places that print something else on other keyboards: libGDX and GLFW code of each. */
  private static final Map<Integer, Integer> PLACES = places();

  public KeyNames {
    printed = Map.copyOf(printed);
  }

  private static Map<Integer, Integer> places() {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < 26; i++) {
      places.put(Keys.A + i, GLFW.GLFW_KEY_A + i);
    }
    places.put(Keys.COMMA, GLFW.GLFW_KEY_COMMA);
    places.put(Keys.PERIOD, GLFW.GLFW_KEY_PERIOD);
    places.put(Keys.LEFT_BRACKET, GLFW.GLFW_KEY_LEFT_BRACKET);
    places.put(Keys.RIGHT_BRACKET, GLFW.GLFW_KEY_RIGHT_BRACKET);
    return places;
  }

  /** Of the keyboard that is in use now; on the window's thread. */
  public static KeyNames ofKeyboard() {
    return of(code -> GLFW.glfwGetKeyName(code, 0));
  }

  /**
   * @param name what GLFW says is printed on the key with a GLFW code, or null
   */
  static KeyNames of(IntFunction<String> name) {
    Map<Integer, String> printed = new HashMap<>();
    PLACES.forEach(
        (key, place) -> {
          String sign = name.apply(place);
          if (sign != null && !sign.isBlank()) {
            printed.put(key, sign.strip().toUpperCase(Locale.ROOT));
          }
        });
    return new KeyNames(printed);
  }

  /** What is printed on the key {@code keycode}, if it is a key that other keyboards name anew. */
  public Optional<String> of(int keycode) {
    return Optional.ofNullable(printed.get(keycode));
  }
}
