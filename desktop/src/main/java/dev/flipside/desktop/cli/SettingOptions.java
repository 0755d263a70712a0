package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Settings of an environment, as a user says them. */
final class SettingOptions {
  @Option(
      names = "--setting",
      paramLabel = "NAME=VALUE",
      description = "A setting of the environment; see flipside list. May be given again.")
  private Map<String, String> settings = new LinkedHashMap<>();

  /** Whether none was said. */
  boolean isEmpty() {
    return settings.isEmpty();
  }

  /**
   * What was said, and the defaults of {@code provider} for the rest.
   *
   * @throws Refusal with one sentence if there is no such setting or value
   */
  Scenario of(EnvironmentProvider provider) {
    return Scenario.of(provider, settings);
  }

  /** What was said, as words of a command line: each with a space before it. */
  String words() {
    StringBuilder words = new StringBuilder();
    settings.forEach((key, value) -> words.append(" --setting ").append(key + "=" + value));
    return words.toString();
  }
}
