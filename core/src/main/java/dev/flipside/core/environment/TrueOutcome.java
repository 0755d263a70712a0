package dev.flipside.core.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What truly happened in an episode, as counts and sums from the physics ("clean flips", "seconds
 * upright"). This is the gold measure (Gao et al. 2022, "Scaling Laws for Reward Model
 * Overoptimization"): evaluation may look at it, a learner or a rater never does.
 *
 * @param counts name to finite value, in the order in which they are shown
 */
public record TrueOutcome(Map<String, Double> counts) {

  public TrueOutcome {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /**
   * The count called {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public double count(String name) {
    Double value = counts.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "no outcome count is called " + name + "; there are " + counts.keySet());
    }
    return value;
  }
}
