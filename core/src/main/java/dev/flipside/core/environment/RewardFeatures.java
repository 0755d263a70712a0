package dev.flipside.core.environment;

import java.util.List;
import java.util.Map;

/**
 * What a learned reward may look at, and which left-right mirror leaves the task as it is.
 *
 * @param observed names of the observation components that reward nets see; empty for all
 * @param mirror for each component of observation or action that changes in the mirror, the
 *     component whose value it takes, with a minus sign in front if the sign changes: {@code "dx"
 *     -> "-dx"}, {@code "gap-left" -> "gap-right"}; empty if there is no mirror
 */
public record RewardFeatures(List<String> observed, Map<String, String> mirror) {

  /** Everything, and no mirror. */
  public static final RewardFeatures ALL = new RewardFeatures(List.of(), Map.of());

  public RewardFeatures {
    observed = List.copyOf(observed);
    mirror = Map.copyOf(mirror);
  }
}
