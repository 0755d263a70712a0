package dev.flipside.agents.experiment;

import dev.flipside.core.Refusal;
import java.nio.file.Path;

/**
 * Where trials are run: what another process needs in order to run them as this one would.
 *
 * @param runs folder of the trials' runs, seen by every process
 * @param plugins folder of environment jars
 * @param command the command line, for the runs' manifests
 * @param workers trials at the same time, at least 1; results do not depend on it
 */
public record Workplace(Path runs, Path plugins, String command, int workers) {
  public Workplace {
    if (workers < 1) {
      throw new Refusal("workers are at least 1, not " + workers);
    }
  }
}
