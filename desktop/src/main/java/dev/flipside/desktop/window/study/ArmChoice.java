package dev.flipside.desktop.window.study;

import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.Study;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which arms of a study are run; at least one of those that there are. */
final class ArmChoice {
  private final Set<String> leftOut = new LinkedHashSet<>();

  /** Whether {@code arm} is left out. */
  boolean without(Arm arm) {
    return leftOut.contains(arm.name());
  }

  /** Names of the arms of {@code whole} that are in; all, if all of these were left out. */
  List<String> names(Study whole) {
    if (whole.arms().stream().allMatch(this::without)) {
      leftOut.clear();
    }
    return whole.arms().stream().filter(a -> !without(a)).map(Arm::name).toList();
  }

  /** {@code whole} without those that are left out. */
  Study part(Study whole) {
    return whole.only(names(whole), List.of(), Optional.empty());
  }

  /** The options of the command line that choose the same. */
  List<String> options(Study whole) {
    List<String> in = names(whole);
    return in.size() == whole.arms().size() ? List.of() : List.of("--arms", String.join(",", in));
  }

  /** Takes {@code arm} in or leaves it out; the last one stays. */
  void turn(Arm arm, Study whole) {
    if (!leftOut.remove(arm.name()) && names(whole).size() > 1) {
      leftOut.add(arm.name());
    }
  }

  /** Leaves {@code arm} alone in, or, if some are left out, takes in all. */
  void aloneOrAll(Arm arm, Study whole) {
    boolean all = leftOut.isEmpty();
    leftOut.clear();
    if (all) {
      whole.arms().stream().map(Arm::name).forEach(leftOut::add);
      leftOut.remove(arm.name());
    }
  }
}
