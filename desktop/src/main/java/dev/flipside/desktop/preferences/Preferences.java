package dev.flipside.desktop.preferences;

import dev.flipside.core.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person likes. Each is a name and a value, as they stand in the file:
 *
 * <ul>
 *   <li>{@code theme}: dark or light
 *   <li>{@code size}: of the window, pixels, such as 1280x720
 *   <li>{@code full-screen}: yes or no
 *   <li>{@code quality}: of scenes; automatic, full, medium or low
 *   <li>{@code text-size}: of everything but the scenes: 0.9, 1, 1.15 or 1.3
 *   <li>{@code palette}: standard, or distinct, whose colours differ for colour-blind people too
 *   <li>{@code frame-rate}: shown or hidden
 *   <li>{@code sound}: on or off
 *   <li>{@code volume}: of sounds, such as 60 %
 *   <li>{@code transitions}: whether screens fade into each other; on or off
 *   <li>{@code rater}: the name that stands with each label; empty for the user's name
 *   <li>{@code keys}: which key stands for which, such as {@code K=J, Space=X}: what K does is on J
 *       and the other way round
 *   <li>{@code pinned}: runs that take part in the side by side of their world, such as {@code
 *       grasp/mine maze/mine}
 *   <li>{@code tour}: where the guided tour was left, written by the tour itself: the number of the
 *       chapter, the run that learns from the answers, and {@code ended} once it was seen to its
 *       end
 * </ul>
 *
 * @param values name to value, all of them
 */
public record Preferences(Map<String, String> values) {
  /** Every name with what it may be; the first is the default, none means any text. */
  public static final Map<String, List<String>> ALLOWED = allowed();

  /** What nobody has chosen yet. */
  public static final Preferences DEFAULT = of(Map.of());

  public Preferences {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  private static Map<String, List<String>> allowed() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("theme", List.of("dark", "light"));
    all.put("size", List.of());
    all.put("full-screen", List.of("no", "yes"));
    all.put("quality", List.of("automatic", "full", "medium", "low"));
    all.put("text-size", List.of("1", "1.15", "1.3", "0.9"));
    all.put("palette", List.of("standard", "distinct"));
    all.put("frame-rate", List.of("hidden", "shown"));
    all.put("sound", List.of("on", "off"));
    all.put("volume", List.of("60 %", "80 %", "100 %", "20 %", "40 %"));
    all.put("transitions", List.of("on", "off"));
    all.put("rater", List.of());
    all.put("keys", List.of());
    all.put("pinned", List.of());
    all.put("tour", List.of());
    return Collections.unmodifiableMap(all);
  }

  /**
   * Completes {@code chosen} with defaults.
   *
   * @throws Refusal with one sentence if a name or a value is not allowed
   */
  public static Preferences of(Map<String, String> chosen) {
    for (String name : chosen.keySet()) {
      if (!ALLOWED.containsKey(name)) {
        throw new Refusal(
            "there is no setting " + name + "; there are " + String.join(", ", ALLOWED.keySet()));
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    ALLOWED.forEach(
        (name, allowed) ->
            values.put(name, checked(name, allowed, chosen.getOrDefault(name, initial(name)))));
    return new Preferences(values);
  }

  private static String initial(String name) {
    List<String> allowed = ALLOWED.get(name);
    return name.equals("size") ? "1280x720" : allowed.isEmpty() ? "" : allowed.get(0);
  }

  private static String checked(String name, List<String> allowed, String value) {
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      throw new Refusal(
          "setting " + name + " is one of " + String.join(", ", allowed) + ", not " + value);
    }
    if (name.equals("size") && !value.matches("\\d{3,5}x\\d{3,5}")) {
      throw new Refusal("setting size is written like 1280x720, not " + value);
    }
    return value.strip();
  }

  /**
   * The same with another value.
   *
   * @throws Refusal with one sentence if it is not allowed
   */
  public Preferences with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return of(changed);
  }

  /** The same with the next, or with -1 the last, of the values that are allowed. */
  public Preferences turned(String name, int by) {
    List<String> allowed = ALLOWED.get(name);
    int index = allowed.indexOf(values.get(name));
    return with(name, allowed.get(Math.floorMod(index + by, allowed.size())));
  }

  /** Whether {@code name} is {@code value}. */
  public boolean is(String name, String value) {
    return values.get(name).equals(value);
  }

  /** The value of {@code name}. */
  public String text(String name) {
    return values.get(name);
  }

  /** How large everything but the scenes is, 1 as usual. */
  public float textSize() {
    return Float.parseFloat(values.get("text-size"));
  }

  /** How loud sounds are, 0 (none) to 1. */
  public float loudness() {
    float volume = Integer.parseInt(values.get("volume").replace(" %", "")) / 100f;
    return is("sound", "on") ? volume : 0;
  }

  /** Width of the window, pixels, at least 800. */
  public int width() {
    String size = values.get("size");
    return Math.max(800, Integer.parseInt(size.substring(0, size.indexOf('x'))));
  }

  /** Height of the window, pixels, at least 600. */
  public int height() {
    String size = values.get("size");
    return Math.max(600, Integer.parseInt(size.substring(size.indexOf('x') + 1)));
  }

  /** The name that stands with each label; never blank. */
  public String person() {
    String chosen = values.get("rater");
    String user = System.getProperty("user.name", "");
    return !chosen.isBlank() ? chosen : user.isBlank() ? "player" : user;
  }
}
