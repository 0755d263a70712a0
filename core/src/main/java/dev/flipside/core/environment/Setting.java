package dev.flipside.core.environment;

import java.util.List;

/**
 * A choice that an environment offers, such as the size of a maze or the height of a camera.
 *
 * @param name lower case with hyphens
 * @param description one sentence for {@code --help}, with the unit
 * @param byDefault the value when nothing is said
 * @param allowed every allowed value, or empty if any value between {@code low} and {@code high} is
 *     allowed
 * @param low smallest allowed number when {@code allowed} is empty
 * @param high largest allowed number when {@code allowed} is empty
 * @param aid what it shows to raters when its value is {@code "true"}
 */
public record Setting(
    String name,
    String description,
    String byDefault,
    List<String> allowed,
    double low,
    double high,
    Aid aid) {

  public Setting {
    allowed = List.copyOf(allowed);
  }

  /** A setting with a few named values. */
  public static Setting choice(
      String name, String description, String byDefault, List<String> allowed) {
    return new Setting(name, description, byDefault, allowed, 0, 0, Aid.NONE);
  }

  /** A setting that is on or off, and shows something to raters; off when nothing is said. */
  public static Setting aid(String name, String description, Aid aid) {
    return new Setting(name, description, "false", List.of("false", "true"), 0, 0, aid);
  }

  /** A setting that is a number in a range. */
  public static Setting number(
      String name, String description, String byDefault, double low, double high) {
    return new Setting(name, description, byDefault, List.of(), low, high, Aid.NONE);
  }

  /** One sentence saying why {@code value} is not allowed, or an empty string if it is. */
  String violation(String value) {
    if (!allowed.isEmpty()) {
      return allowed.contains(value)
          ? ""
          : "setting " + name + " is one of " + String.join(", ", allowed) + ", not " + value;
    }
    try {
      double number = Double.parseDouble(value);
      if (number >= low && number <= high) {
        return "";
      }
    } catch (NumberFormatException e) {
      // Falls through to the sentence below.
    }
    return "setting " + name + " is a number from " + low + " to " + high + ", not " + value;
  }
}
