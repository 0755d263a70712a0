package dev.flipside.agents.planning;

import dev.flipside.core.Refusal;

/**
 * How a {@link TreeSearch} searches.
 *
 * @param simulatedSteps control steps, replays included, after which it gives up, at least 1
 * @param holdSteps control steps for which a random action is held, at least 1
 * @param burst random actions in a row from one node, at least 1
 * @param enough return at which it stops; infinite to use all simulated steps
 */
public record TreeSearchConfig(long simulatedSteps, int holdSteps, int burst, double enough) {

  public TreeSearchConfig {
    if (simulatedSteps < 1 || holdSteps < 1 || burst < 1) {
      throw new Refusal(
          "simulatedSteps, holdSteps and burst are at least 1, not "
              + simulatedSteps
              + ", "
              + holdSteps
              + ", "
              + burst);
    }
  }
}
