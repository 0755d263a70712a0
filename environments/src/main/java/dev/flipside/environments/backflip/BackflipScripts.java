package dev.flipside.environments.backflip;

import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.ScriptedPolicy;
import java.util.List;

/** The policies written by hand. */
final class BackflipScripts {

  private BackflipScripts() {}

  static List<ScriptedPolicy> all() {
    return List.of(
        new ScriptedPolicy(
            "flip",
            "flips backward, lands on the foot, stands, and again",
            true,
            FlipScript::standing),
        new ScriptedPolicy(
            "chain",
            "flips backward, lands on the foot, and flips again as soon as it is calm: one to be"
                + " cloned, since it needs no clock",
            true,
            FlipScript::chain),
        new ScriptedPolicy("stand", "stands still", false, () -> standing()));
  }

  private static Policy standing() {
    return observation -> Balance.pose(observation).action();
  }
}
