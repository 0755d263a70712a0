package dev.flipside.core.environment;

import dev.flipside.core.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Values for the {@link Setting}s of an environment, checked and complete.
 *
 * @param values setting name to value, one for each declared setting, in declaration order
 */
public record Settings(Map<String, String> values) {

  public Settings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** For environments without settings. */
  public static Settings none() {
    return new Settings(Map.of());
  }

  /**
   * Completes {@code chosen} with defaults.
   *
   * @throws Refusal with one sentence if a name or a value is not allowed
   */
  public static Settings of(List<Setting> declared, Map<String, String> chosen) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Setting setting : declared) {
      String value = chosen.getOrDefault(setting.name(), setting.byDefault());
      String violation = setting.violation(value);
      if (!violation.isEmpty()) {
        throw new Refusal(violation);
      }
      values.put(setting.name(), value);
    }
    for (String name : chosen.keySet()) {
      if (!values.containsKey(name)) {
        throw new Refusal(
            "there is no setting "
                + name
                + (declared.isEmpty()
                    ? "; this environment has none"
                    : "; there are " + String.join(", ", values.keySet())));
      }
    }
    return new Settings(values);
  }

  /** The same without the one called {@code name}. */
  public Settings without(String name) {
    Map<String, String> others = new LinkedHashMap<>(values);
    others.remove(name);
    return new Settings(others);
  }

  /** The value of {@code name} as text. */
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new Refusal("no setting is called " + name);
    }
    return value;
  }

  /** The value of {@code name} as a number. */
  public double number(String name) {
    return Double.parseDouble(text(name));
  }

  /** The value of {@code name} as a whole number (a fraction is cut off). */
  public int integer(String name) {
    return (int) number(name);
  }

  /** Whether the value of {@code name} is {@code "true"}. */
  public boolean flag(String name) {
    return text(name).equals("true");
  }

  @Override
  public String toString() {
    StringJoiner joined = new StringJoiner(" ");
    values.forEach((name, value) -> joined.add(name + "=" + value));
    return joined.toString();
  }
}
