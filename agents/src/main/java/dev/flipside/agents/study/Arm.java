package dev.flipside.agents.study;

/**
 * One way to run an experiment.
 *
 * @param name short, lower case with hyphens; unique in its study
 * @param description one sentence for the report
 * @param configuration everything that decides how its trials go; a record that Gson can write
 * @param <T> type of the configuration
 */
public record Arm<T>(String name, String description, T configuration) {
  public Arm {
    if (!name.matches("[a-z0-9][a-z0-9.-]*")) {
      throw new IllegalArgumentException(
          "the name of an arm has lower-case letters, digits, dots and hyphens, not \""
              + name
              + "\"");
    }
  }
}
