package dev.flipside.core.environment;

import java.util.List;
import java.util.Optional;

/**
 * The one door through which environments come in. A jar offers an environment by naming a
 * provider, with a public constructor without parameters, in {@code
 * META-INF/services/dev.flipside.core.environment.EnvironmentProvider}; it is found on the class
 * path, or in a {@code plugins/} folder if the jar's manifest describes it: its code is not run
 * before its world is asked for. Constructing a provider must be cheap and load no natives.
 */
public interface EnvironmentProvider {

  /** Number of this interface, said by the manifest of a jar; raised when old jars cannot work. */
  int API = 1;

  /** Short lower-case name used on the command line; equals {@link EnvironmentSpec#id}. */
  String id();

  /** Name for people, for example "Backflip". */
  String title();

  /** One sentence for the title screen. */
  String summary();

  /** The settings that can be chosen; empty if there are none. */
  default List<Setting> settings() {
    return List.of();
  }

  /** Makes an environment that has not been reset yet. */
  Environment create(Start start, Settings settings);

  /** Hand-coded rewards for these settings, the default one first; at least one. */
  List<HandCodedReward> rewards(Settings settings);

  /** What evaluation reports, most important first; at least one. */
  List<OutcomeMetric> metrics();

  /** What raters are told, which is also what the judges for these settings compare by. */
  Instructions instructions(Settings settings);

  /**
   * What to ask a viewer who has only seen what raters may see, before a hidden camera shows the
   * truth, for example "Which one is holding the ball?"; empty where raters see all that matters.
   */
  default Optional<String> quiz() {
    return Optional.empty();
  }

  /** How a player drives it; empty if it cannot be played. */
  default Optional<Pilot> pilot(Settings settings) {
    return Optional.empty();
  }

  /** Policies written by hand; may be empty. */
  default List<ScriptedPolicy> scripts(Settings settings) {
    return List.of();
  }

  /** What simulated raters judge by, the default one first; may be empty. */
  default List<ClipJudge> judges(Settings settings) {
    return List.of();
  }

  /** The physics alone, for benchmarks; empty if it cannot be had without the rest. */
  default Optional<BareLoop> bareLoop(Settings settings) {
    return Optional.empty();
  }

  /** Learning settings that suit this environment, by hyper-parameter name; may be empty. */
  default LearningHints hints() {
    return LearningHints.NONE;
  }

  /** What learned rewards look at; everything unless the provider says otherwise. */
  default RewardFeatures rewardFeatures(Settings settings) {
    return RewardFeatures.ALL;
  }

  /** Models of this world that can be read, the default one first; may be empty. */
  default List<LegibleModel> models(Settings settings) {
    return List.of();
  }
}
