package dev.flipside.core.environment;

import java.util.List;

/**
 * The fixed facts of an environment.
 *
 * @param id short lower-case name used on the command line and in run folders
 * @param version raised whenever physics, observation or task change in a way that makes old
 *     checkpoints or labels mean something else
 * @param observation space of {@link TimeStep#observation}
 * @param action space of the actions; every component has a finite range
 * @param signals space of {@link TimeStep#signals}
 * @param horizon control steps in an episode, at least 1; the step with this number is the last. A
 *     training episode may be truncated before
 * @param stepSeconds simulated seconds per control step, positive
 * @param settings the settings this instance was made with, in declaration order, as far as they
 *     change the world: one that only changes what raters are asked may be left out, so that
 *     checkpoints fit whatever is asked
 */
public record EnvironmentSpec(
    String id,
    int version,
    BoxSpec observation,
    BoxSpec action,
    BoxSpec signals,
    int horizon,
    float stepSeconds,
    Settings settings) {

  public EnvironmentSpec {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "an environment id has lower-case letters, digits and hyphens, not \"" + id + "\"");
    }
    if (horizon < 1) {
      throw new IllegalArgumentException("horizon must be at least 1, not " + horizon);
    }
    if (!(stepSeconds > 0)) {
      throw new IllegalArgumentException("stepSeconds must be positive, not " + stepSeconds);
    }
    for (BoxSpec.Component c : List.copyOf(action.components())) {
      if (Float.isInfinite(c.low()) || Float.isInfinite(c.high())) {
        throw new IllegalArgumentException("action " + c.name() + " needs a finite range");
      }
    }
  }
}
