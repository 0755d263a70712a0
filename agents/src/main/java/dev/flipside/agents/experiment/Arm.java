package dev.flipside.agents.experiment;

import dev.flipside.core.Refusal;

/**
 * One way to run an experiment.
 *
 * @param name short, lower case with hyphens; unique in its study
 * @param description one sentence for the report
 * @param setup everything that decides how its trials go
 */
public record Arm(String name, String description, TrialSetup setup) {
  public Arm {
    if (!name.matches("[a-z0-9][a-z0-9.-]*")) {
      throw new Refusal(
          "the name of an arm has lower-case letters, digits, dots and hyphens, not \""
              + name
              + "\"");
    }
  }
}
