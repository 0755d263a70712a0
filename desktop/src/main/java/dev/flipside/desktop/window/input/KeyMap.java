package dev.flipside.desktop.window.input;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.core.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which key stands for which. Keys change places in pairs, so that no key is lost and none does two
 * things.
 *
 * @param places libGDX code of a key to the code of the key whose place it takes
 */
public record KeyMap(Map<Integer, Integer> places) {
  /** Every key does what the legends of the program were written with. */
  public static final KeyMap PLAIN = new KeyMap(Map.of());

  private static final Map<String, String> SIGNS =
      Map.of(
          "←",
          "Left",
          "→",
          "Right",
          "↑",
          "Up",
          "↓",
          "Down",
          "Esc",
          "Escape",
          "Backspace",
          "Delete",
          "Shift",
          "L-Shift",
          "Del",
          "Forward Delete");

  public KeyMap {
    places = Map.copyOf(places);
  }

  /**
   * Reads {@code K=J, Space=X}.
   *
   * @throws Refusal with one sentence if that is no such list, or a key is named twice
   */
  public static KeyMap of(String text) {
    Map<Integer, Integer> places = new HashMap<>();
    for (String pair : text.split(",", -1)) {
      if (!pair.isBlank()) {
        String[] names = pair.split("=", -1);
        if (names.length != 2) {
          throw new Refusal("keys are written like K=J, Space=X, not " + text);
        }
        int one = code(names[0].strip());
        int other = code(names[1].strip());
        if (one == other || places.containsKey(one) || places.containsKey(other)) {
          throw new Refusal("a key changes places once: " + text);
        }
        places.put(one, other);
        places.put(other, one);
      }
    }
    return new KeyMap(places);
  }

  private static int code(String name) {
    int code = Keys.valueOf(SIGNS.getOrDefault(name, name));
    if (code < 0) {
      throw new Refusal("there is no key " + name);
    }
    return code;
  }

  /** The key whose place {@code keycode} takes. */
  public int standsFor(int keycode) {
    return places.getOrDefault(keycode, keycode);
  }

  /** The same, with {@code one} and {@code other} in each other's places and neither in another. */
  public KeyMap swapped(int one, int other) {
    Map<Integer, Integer> changed = new HashMap<>(places);
    for (int key : new int[] {one, other}) {
      Integer partner = changed.remove(key);
      if (partner != null) {
        changed.remove(partner);
      }
    }
    if (one != other) {
      changed.put(one, other);
      changed.put(other, one);
    }
    return new KeyMap(changed);
  }

  /** As {@link #of} reads it. */
  public String text() {
    return places.entrySet().stream()
        .filter(e -> e.getKey() < e.getValue())
        .sorted(Map.Entry.comparingByKey())
        .map(e -> Keys.toString(e.getKey()) + "=" + Keys.toString(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  /**
   * A legend as it reads with this map: each word that names a key becomes the key in its place.
   *
   * @param legend keys as they are written by default, such as "[ ]" or "↑ W"
   * @param names what is printed on the keys of this keyboard
   */
  public String shown(String legend, KeyNames names) {
    List<String> words = new ArrayList<>();
    for (String word : legend.split("(?<=\\s)|(?=\\s)", -1)) {
      int code = Keys.valueOf(SIGNS.getOrDefault(word, word));
      String plain = places.containsKey(code) ? sign(places.get(code)) : word;
      words.add(code < 0 ? word : names.of(standsFor(code)).orElse(plain));
    }
    return String.join("", words);
  }

  /** A key as it is written on a cap. */
  public static String sign(int keycode) {
    String name = Keys.toString(keycode);
    return SIGNS.entrySet().stream()
        .filter(e -> e.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }
}
