package dev.flipside.agents.experiment;

/** Small setups, written as users write them. */
final class Setups {
  private Setups() {}

  /** The setup of an arm that says {@code json}, without its braces. */
  static TrialSetup of(String json) {
    return StudyFile.parse(
            "test",
            "{'name': 'test', 'seeds': [1], 'arms': [{'name': 'arm', %s}]}"
                .replace("%s", json)
                .replace('\'', '"'))
        .arms()
        .get(0)
        .setup();
  }
}
